import { createServer } from 'node:net'
import { type Config, ConfigError, readConfig } from './config.ts'
import { readCourses } from './content/course-folder.ts'
import { BUNDLED_COURSES } from './content/load.ts'
import { formatProblem } from './content/problem.ts'
import { checkDatabase } from './doctor/database.ts'
import { counted } from './domain/counted.ts'
import { table } from './domain/table.ts'
import { createLog } from './log.ts'
import type { Study } from './study/ports.ts'
import { ownAddress } from './web/own-address.ts'
import { isStudyhall } from './web/recognise.ts'

/** One line of the doctor's report. */
export interface Finding {
  ok: boolean
  what: string
  /** What was found, or how to put it right. */
  detail: string
}

const OLDEST_NODE = [20, 19]

/** Checks all that the bot needs, one thing after another; nothing is changed. */
export async function examine(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const findings = [checkNode(process.versions.node)]
  let config: Config
  try {
    config = readConfig(environment)
    findings.push({ ok: true, what: 'Configuration', detail: platformsOf(config) })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return [
      ...findings,
      ...error.problems.map(problem => ({ ok: false, what: 'Configuration', detail: problem.trim() })),
    ]
  }
  const { findings: database, studies } = await checkDatabase(config)
  const platforms = await checkPlatforms(config, studies)
  const rest = [...(await checkCourses(config)), await checkPort(config), ...platforms, ...(await checkModel(config))]
  return [...findings, ...database, ...rest]
}

async function checkModel({ model }: Config): Promise<Finding[]> {
  if (!model) return []
  const { examineModel } = await import('./drafting/model/examine-model.ts')
  return [await examineModel(model)]
}

async function checkPlatforms({ slack, discord }: Config, studies: readonly Study[]): Promise<Finding[]> {
  const on = (platform: Study['platform']) => studies.filter(study => study.platform === platform)
  return [
    ...(slack ? await checkSlack(slack, on('slack')) : []),
    ...(discord ? await checkDiscord(discord, on('discord')) : []),
  ]
}

// Loaded only where they are configured: every command would wait for them otherwise.
async function checkSlack(config: NonNullable<Config['slack']>, studies: readonly Study[]): Promise<Finding[]> {
  const { examineSlack } = await import('./platform/slack/examine.ts')
  const { slackClient } = await import('./platform/slack/slack.ts')
  return examineSlack(slackClient(config, createLog('silent')), studies)
}

async function checkDiscord(config: NonNullable<Config['discord']>, studies: readonly Study[]): Promise<Finding[]> {
  const { examineDiscord } = await import('./platform/discord/examine.ts')
  const { discordRest } = await import('./platform/discord/discord.ts')
  return examineDiscord(discordRest(config), studies)
}

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE
  const ok = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
  return {
    ok,
    what: 'Node',
    detail: ok ? version : `${version} is too old; install Node ${OLDEST_NODE.join('.')} or later`,
  }
}

function platformsOf(config: Config): string {
  const on = [config.slack && 'Slack', config.discord && 'Discord', config.playground && 'playground'].filter(Boolean)
  return on.length > 0 ? `platforms: ${on.join(', ')}` : 'no platform is on; set a token, or PLAYGROUND=on'
}

async function checkCourses(config: Config): Promise<Finding[]> {
  const folder = config.coursesDir ?? BUNDLED_COURSES
  try {
    const readings = await readCourses(folder)
    if (readings.length === 0)
      return [{ ok: false, what: 'Courses', detail: `none in ${folder}; see docs/writing-a-course.md` }]
    return readings.map(({ name, course, problems }) => {
      const [first] = problems
      if (course)
        return {
          ok: true,
          what: 'Course',
          detail: `${name}: ${counted(course.terms.length, 'term')}, ${counted(course.questions.length, 'question')}`,
        }
      return {
        ok: false,
        what: 'Course',
        detail: `${name}: ${counted(problems.length, 'problem')}, first ${first ? formatProblem(first) : ''}; run studyhall content check`,
      }
    })
  } catch (error) {
    return [
      {
        ok: false,
        what: 'Courses',
        detail: `${folder} cannot be read (${(error as Error).message}); check COURSES_DIR`,
      },
    ]
  }
}

const REMEDIES = table<string>({
  EADDRINUSE: 'stop what uses it, or set PORT',
  EACCES: 'set PORT to one above 1023',
})

async function checkPort({ port, host }: Config): Promise<Finding> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
    return { ok: true, what: 'Port', detail: `${host}:${port} is free` }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' && (await isStudyhall(ownAddress(host, port))))
      return { ok: true, what: 'Port', detail: `${host}:${port} is that of a Studyhall that runs` }
    const remedy = REMEDIES[code ?? ''] ?? 'check HOST'
    return { ok: false, what: 'Port', detail: `${host}:${port} cannot be used (${code}); ${remedy}` }
  } finally {
    server.close()
  }
}
