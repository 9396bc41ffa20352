import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Deployment } from 'kubernetes-models/apps/v1'
import { Job } from 'kubernetes-models/batch/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { ConfigMap, Service } from 'kubernetes-models/v1'
import { parse, parseAllDocuments } from 'yaml'
import { VARIABLES } from '../../src/config/environment.ts'
import { EX_CONFIG, readConfig } from '../../src/config.ts'
import { STOP_PATIENCE_MS } from '../../src/web/interaction-pace.ts'

const MODELS = { ConfigMap, Job, Deployment, Service, PodDisruptionBudget }

interface Manifest {
  kind: keyof typeof MODELS
  metadata: { name: string }
  spec?: {
    template?: {
      spec: { terminationGracePeriodSeconds?: number; containers: { args?: string[]; envFrom?: unknown }[] }
    }
    replicas?: number
  }
  data?: Record<string, string>
}

const manifests = async () =>
  parseAllDocuments(await readFile('deploy/kubernetes/studyhall.yaml', 'utf8')).map(each => each.toJS() as Manifest)

test('every Kubernetes manifest is what its API takes', async () => {
  for (const manifest of await manifests()) new MODELS[manifest.kind](manifest as never).validate()
  expect((await manifests()).map(each => each.kind)).toEqual([
    'ConfigMap',
    'Job',
    'Deployment',
    'Service',
    'PodDisruptionBudget',
  ])
})

test('its configuration is one that the bot takes, with the playground off', async () => {
  const data = (await manifests()).find(each => each.kind === 'ConfigMap')?.data
  expect(readConfig({ ...data, DATABASE_URL: 'postgresql://u:p@db/studyhall' }).playground).toBe(false)
})

test('the compose file is what Compose takes, and nothing but the balancer has a port', async () => {
  const schema = JSON.parse(await readFile('test/support/compose/compose-spec.json', 'utf8'))
  const compose = parse(await readFile('compose.yaml', 'utf8'), { merge: true })
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
  expect(validate(compose) || validate.errors).toBe(true)
  const open = Object.entries(compose.services as Record<string, { ports?: string[] }>).filter(([, each]) => each.ports)
  expect(open.map(([name]) => name)).toEqual(['balancer'])
  expect(compose.services['bot-1'].environment.PLAYGROUND).toBe('off')
  // Caddy takes a path exactly, but for its stars; Express also with a slash behind.
  const kept = /@operators path (.*)/.exec(compose.configs.caddy.content)?.[1]?.split(' ') ?? []
  for (const path of ['/metrics', '/metrics/', '/readyz', '/readyz/', '/playground', '/playground/api/messages'])
    expect(kept.some(each => (each.endsWith('*') ? path.startsWith(each.slice(0, -1)) : path === each))).toBe(true)
})

test('the compose file hands on every variable that is not its own or the image’s to set', async () => {
  const { services } = parse(await readFile('compose.yaml', 'utf8'), { merge: true })
  const set = ['DATA_DIR', 'PORT', 'BACKUP_DIR', 'COURSES_DIR', 'ROLE', 'DISCORD_SHARD_IDS']
  const handed = Object.keys(services['bot-1'].environment)
  expect(VARIABLES.filter(each => !handed.includes(each) && !set.includes(each))).toEqual([])
})

test('the systemd unit is one that systemd takes', async () => {
  const unit = await readFile('deploy/systemd/studyhall.service', 'utf8')
  expect(unit).toMatch(/^ExecStart=\/usr\/bin\/env node .*dist\/cli\.js start$/m)
  let verifies = true
  try {
    execFileSync('systemd-analyze', ['--version'], { stdio: 'ignore' })
  } catch {
    verifies = false
  }
  if (verifies) execFileSync('systemd-analyze', ['verify', 'deploy/systemd/studyhall.service'], { stdio: 'pipe' })
})

test('systemd does not start a bot again whose configuration is wrong', async () => {
  const unit = await readFile('deploy/systemd/studyhall.service', 'utf8')
  expect(unit).toMatch(new RegExp(`^RestartPreventExitStatus=${EX_CONFIG}$`, 'm'))
})

test('whoever stops the bot leaves it the time to finish what it has acknowledged', async () => {
  const compose = parse(await readFile('compose.yaml', 'utf8'), { merge: true })
  const unit = await readFile('deploy/systemd/studyhall.service', 'utf8')
  const kubernetes = (await manifests()).find(each => each.kind === 'Deployment')?.spec?.template?.spec
  const seconds = [
    ...[compose.services['bot-1'], compose.services['bot-2']].map(each => parseInt(each.stop_grace_period, 10)),
    Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]),
    kubernetes?.terminationGracePeriodSeconds,
  ]
  for (const each of seconds) expect(each).toBeGreaterThan(2 * (STOP_PATIENCE_MS / 1000))
})

test('actions of the workflows are pinned by digest', async () => {
  for (const file of ['ci', 'nightly', 'release']) {
    const workflow = await readFile(`.github/workflows/${file}.yml`, 'utf8')
    for (const [, used] of workflow.matchAll(/uses: (\S+)/g)) expect(used).toMatch(/@[0-9a-f]{40}$/)
  }
})
