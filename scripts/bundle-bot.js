// Bundles the built bot: what it needs to start in few files, since Node takes a good part of a start to find a thousand.
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'

/** What is run or imported by its path: the command line, threads, and what tests, benchmarks and scripts use of the build. */
const ENTRIES = [
  'cli.ts',
  'drawing/worker.ts',
  'drafting/draft-worker.ts',
  'site/cards-worker.ts',
  'main.ts',
  'config.ts',
  'log.ts',
  'platform/slack/slack.ts',
  'store/database.ts',
  'store/embedded-postgres.ts',
  'store/migrations.ts',
  'store/postgres-binaries.ts',
  'store/schema-engine.ts',
]

/** Packages that stay in node_modules: native ones, and those that look for files beside themselves. */
const APART = JSON.parse(await readFile(new URL('apart.json', import.meta.url), 'utf8'))

/** Packages that others try whether they are there; none of them is a dependency. */
const OPTIONAL = ['bufferutil', 'canvas', 'pg-cloudflare', 'pg-native', 'supports-color', 'utf-8-validate', 'zlib-sync']

/** Packages that are CommonJS call `require`, which a module has not. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

/** Source maps are for our own files: those of packages would be five times as large, and Node reads maps at the start. */
const ownMapsOnly = {
  name: 'own-maps-only',
  setup({ onLoad }) {
    const map = Buffer.from('{"version":3,"sources":[],"mappings":""}').toString('base64')
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${map}`,
      loader: 'js',
    }))
  },
}

export const { metafile } = await build({
  entryPoints: ENTRIES.map(entry => `src/${entry}`),
  outbase: 'src',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: [...APART, ...OPTIONAL],
  banner: { js: REQUIRE },
  // Half of the memory that sources take is white space. Names stay: logs tell errors by those of their classes.
  minifyWhitespace: true,
  keepNames: true,
  lineLimit: 160,
  sourcemap: true,
  sourcesContent: false,
  plugins: [ownMapsOnly],
  metafile: true,
  logLevel: 'warning',
})
