import type { Card, CardButton, Part, Reply } from '../../domain/card.ts'
import type { Intent, MineIntent, StudyIntent } from '../../domain/intent.ts'
import type { Caller, LoadedCourse, Ports, Study } from '../ports.ts'
import { askingId } from './asking-id.ts'
import { componentId } from './component-id.ts'
import { practiceAbout } from './practice-about.ts'
import { courseOf, courseTitle, marked, speechOf } from './speech.ts'

/** The study that is asked from outside its channel, and the others that could be. */
export interface Reached {
  study: Study
  others: Study[]
}

/** Most studies that one can switch to; Discord's row holds five buttons. */
const MOST_OTHERS = 5

/**
 * The study that a member means who asks outside the channel of any: the only one that they can reach, else the one that
 * they were last active in.
 * @param wanted which may be meant at all
 */
export async function reach(
  ports: Pick<Ports, 'studies'>,
  caller: Caller,
  wanted: (study: Study) => boolean = () => true,
): Promise<Reached | undefined> {
  const studies = await reachable(ports, caller)
  const study = studies.find(wanted)
  return study && { study, others: studies.filter(({ id }) => id !== study.id) }
}

/** The same for an intent: a button of a study means one that has what it is about, whatever they have done since. */
export async function reachFor(
  ports: Pick<Ports, 'studies' | 'courses'>,
  caller: Caller,
  intent: Intent,
): Promise<Reached | undefined> {
  const has = contentOf(intent)
  const holds = ({ courseSlug }: Study) => {
    const loaded = ports.courses.get(courseSlug)
    return loaded !== undefined && has?.(loaded) === true
  }
  return (has && (await reach(ports, caller, holds))) ?? reach(ports, caller)
}

/** Whether a course has the term or the question that an intent is about; undefined for one that is about neither. */
function contentOf(intent: Intent): ((loaded: LoadedCourse) => boolean) | undefined {
  switch (intent.type) {
    case 'term':
    case 'share-term':
      return ({ glossary }) => glossary.bySlug(intent.slug) !== undefined
    case 'practise': {
      const { term, about } = intent
      if (about !== undefined) return loaded => practiceAbout(loaded, about) !== undefined
      return term === undefined ? undefined : ({ glossary }) => glossary.bySlug(term) !== undefined
    }
    case 'practise-answer':
    case 'practise-form':
      return ({ course }) => course.questions.some(({ slug }) => slug === intent.slug)
    default:
      return undefined
  }
}

/** Those that they took part in and are still near: who has left a server asks nothing of it any more. */
async function reachable({ studies }: Pick<Ports, 'studies'>, caller: Caller): Promise<Study[]> {
  const known = await studies.reachable(caller)
  const workspaces = [...new Set(known.map(({ workspace }) => workspace))]
  const belongs = await Promise.all(workspaces.map(workspace => caller.belongs?.(workspace) ?? true))
  return known.filter(({ workspace }) => belongs[workspaces.indexOf(workspace)])
}

/** The study whose terms are looked up from where a member is; where there is none, a course that comes with the bot. */
export async function studyToRead(
  ports: Pick<Ports, 'studies' | 'courses' | 'defaults'>,
  caller: Caller,
): Promise<Pick<Study, 'courseSlug' | 'language' | 'chapter'> | undefined> {
  const here = caller.channel ? await ports.studies.inChannel(caller) : undefined
  const study = here ?? (await reachable(ports, caller))[0]
  if (study) return study
  const courseSlug = bundledCourse(ports)
  return courseSlug === undefined ? undefined : { ...ports.defaults, courseSlug, chapter: 1 }
}

/** Slug of the course that comes first: it answers where no study is, and the playground begins with it. */
export function bundledCourse({ courses }: Pick<Ports, 'courses'>): string | undefined {
  const slugs = courses.all().map(({ course }) => course.slug)
  return slugs.includes('docker') ? 'docker' : slugs[0]
}

/** The replies with the study that they are from at the end of the last, and buttons for the others. */
export function withOrigin(
  ports: Pick<Ports, 'courses'>,
  replies: readonly Reply[],
  { study, others }: Reached,
  intent: StudyIntent | MineIntent,
): Reply[] {
  const at = replies.findLastIndex(reply => reply.to === 'member')
  const last = replies[at]
  if (last?.to !== 'member') return [...replies]
  const card: Card = { ...last.card, parts: [...last.card.parts, ...originParts(ports, study, others, intent)] }
  return replies.with(at, { ...last, card })
}

function originParts(
  ports: Pick<Ports, 'courses'>,
  study: Study,
  others: readonly Study[],
  intent: StudyIntent | MineIntent,
): Part[] {
  const { say } = speechOf(study)
  const origin = say('reach.from', { course: titleOf(ports, study), channel: marked(`#${study.channel}`) })
  const footer: Part = { type: 'footer', markdown: origin }
  if (others.length === 0) return [footer]
  const action = askingId(intent, study, courseOf(ports, study))
  const shown = others.slice(0, MOST_OTHERS)
  const titles = shown.map(other => titleOf(ports, other))
  const buttons = shown.map((other, place): CardButton => {
    const title = titles[place] ?? ''
    const same =
      titles.slice(0, place).filter(each => each === title).length + (title === titleOf(ports, study) ? 1 : 0)
    const name = same > 0 ? `${title} (${same + 1})` : title
    return {
      label: speechOf(study).t('reach.switch', { course: name }),
      action: componentId.useStudy(other.id, action),
    }
  })
  return [footer, { type: 'buttons', buttons }]
}

function titleOf(ports: Pick<Ports, 'courses'>, study: Study): string {
  return courseTitle(courseOf(ports, study).course, study.language)
}
