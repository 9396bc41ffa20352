// Bundles the scripts of the site's pages for browsers.
import { build } from 'esbuild'

export const { metafile } = await build({
  entryPoints: ['src/site/browser/studio.tsx'],
  outdir: 'dist/site/browser',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  sourcemap: true,
  metafile: true,
  logLevel: 'warning',
})
