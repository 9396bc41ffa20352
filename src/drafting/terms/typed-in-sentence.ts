import type { Language } from '../../domain/course.ts'
import type { Block } from '../notes.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { squash } from '../squash.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isAnyTyped, isTypedName } from './code-rules.ts'
import { termNamed } from './names/term-named.ts'
import { sentencesOf } from './sentences.ts'

const CODE = String.raw`\x60(?<name>[^\x60]{1,40})\x60`
/** What is typed may be one of these. */
const KIND: Record<Language, string> = {
  ko: '(?:명령어?|커맨드|옵션|플래그|함수|메서드|메소드|키워드|지시어|지시자|어노테이션|애너테이션|속성|필드|태그|헤더|훅|연산자)',
  en: '(?:command|flag|option|switch|function|method|keyword|instruction|directive|attribute|tag|property|field|header|hook|operator|annotation|decorator)',
}

/** Sentences that say what something that is typed does, with what they say of it. */
const SAYS: Record<Language, readonly RegExp[]> = {
  ko: [
    // "`docker ps` 명령어로 실행 중인 컨테이너를 볼 수 있다."
    new RegExp(
      String.raw`^${CODE}\s?(?:이?라는\s)?${KIND.ko}(?:은|는|[을를]\s\S*(?:하면|쓰면|주면|붙이면|통해|이용해|사용해)서?|으?로|을|를)\s(?<said>\S.*)$`,
    ),
    // "`docker rm`은 컨테이너를 지운다."
    new RegExp(String.raw`^${CODE}(?:은|는)\s(?<said>\S+\s\S.*)$`),
    // "`docker stop`을 실행하면 컨테이너가 멈춘다."
    new RegExp(
      String.raw`^${CODE}(?:을|를)\s(?:\S*(?:하면|쓰면|주면|붙이면|치면)|통해|이용해서?|사용해서?)\s(?<said>\S.*)$`,
    ),
    // "컨테이너를 지울 때는 `docker rm`을 사용한다."
    new RegExp(
      String.raw`^(?<said>\S+\s\S.*?(?:때|위해서?|려면|면))(?:에?는)?\s${CODE}\s?${KIND.ko}?(?:을|를|으?로)?\s?(?:사용|이용|실행|입력|호출|쓴|쓰|준|주|붙|넘|친|치)\S*[.]?$`,
    ),
  ],
  en: [
    // "Use `docker ps` to list running containers."
    new RegExp(
      String.raw`^(?:You can\s|We\s|Then\s)?(?:use|run|type|execute|enter|call|pass|add|set|issue)\s(?:the\s)?${CODE}(?:\s${KIND.en})?(?:\s[^.,]{2,60}?)?\s(?:to|for|when|if you want to)\s(?<said>\S+\s\S.*)$`,
      'i',
    ),
    // "`docker rm` removes containers."
    new RegExp(String.raw`^${CODE}\s(?:is\sused\sto\s|lets\s(?:you|us)\s)?(?<said>\p{Ll}+s\s\S.*)$`, 'u'),
    // "The `docker stop` command sends SIGTERM to the main process."
    new RegExp(
      String.raw`^The\s${CODE}\s${KIND.en}\s(?:is\sused\sto\s|lets\s(?:you|us)\s)?(?<said>\p{Ll}+\s\S.*)$`,
      'iu',
    ),
    // "With `-d` the container runs in the background."
    new RegExp(String.raw`^With\s(?:the\s)?${CODE}(?:\s${KIND.en})?,?\s(?<said>\p{Ll}+\s\S+\s\S.*)$`, 'iu'),
    // "You can remove a container with `docker rm`."
    new RegExp(
      String.raw`^(?:You|We|One)\s(?:can\s)?(?<said>\p{Ll}+\s\S.*?),?\s(?:with|using|by (?:running|using|typing|calling)|via|by means of)\s(?:the\s)?${CODE}(?:\s${KIND.en})?[.]?$`,
      'iu',
    ),
    // "To publish a port, use `-p`."
    new RegExp(
      String.raw`^To\s(?<said>\p{Ll}+\s\S.*?),?\s(?:use|run|type|execute|enter|call|pass|add|set|we use|you (?:can )?use|do)\s(?:the\s)?${CODE}(?:\s${KIND.en})?[.]?$`,
      'iu',
    ),
  ],
}

/** "`dw` deletes to the end of a word": of what stands first, whatever signs it has, and whatever else is in code. */
const DOES = new RegExp(
  String.raw`^${CODE}\s(?:is\sused\sto\s|lets\s(?:you|us)\s|allows\s(?:you|us)\sto\s)?(?<said>(?!is\s|was\s|has\s)\p{Ll}+s?\s\S.*)$`,
  'u',
)
const VERB = /^\p{Ll}+s\s/u

/** What a sentence says of something in code; undefined where it says nothing of it. */
function readTyped(sentence: string, language: Language): { name: string; said: string } | undefined {
  const first = language === 'en' ? DOES.exec(sentence)?.groups : undefined
  const isFirst = first && (VERB.test(first.said ?? '') || !sentence.includes(`\` ${first.said}`))
  if (isFirst && isAnyTyped(first.name ?? '') && wordsIn(first.said ?? '') >= 2)
    return { name: first.name ?? '', said: first.said ?? '' }
  if (sentence.split('`').length !== 3) return undefined
  const found = SAYS[language].map(says => says.exec(sentence)?.groups).find(groups => groups !== undefined)
  const { name = '', said = '' } = found ?? {}
  return isTypedName(name) && wordsIn(said) >= 2 ? { name, said } : undefined
}

/** Whether a text begins with, or says, what something typed does that is not what stands above it. */
export function isOfTyped(text: string, above: string, language: Language): boolean {
  if (!text.includes('`')) return false
  const first = /^`([^`]+)`/.exec(text)?.[1] ?? readTyped(sentencesOf(text)[0] ?? '', language)?.name
  if (first === undefined) return false
  return squash(first).length < 2 || !(squash(first).includes(squash(above)) || squash(above).includes(squash(first)))
}

/** `]d`, `@@`, `K`: what is no word is named as it is typed. */
const ofSigns = (name: string) => (/^\p{L}?$|[^\p{L}\s]/u.test(name) ? { name, aliases: [] } : undefined)

/** "`open`은 …하고, `close`는 …": one of each. */
const clausesOfCode = (sentence: string) =>
  sentence.split(/(?<=고|며|지만),\s(?=`)|;\s(?:while\s)?(?=`)|,?\s(?:and|while|whereas)\s(?=`[^`]+`\s\p{Ll}+s\s)/u)

/** Commands, options and the like in code within a sentence that says what they do, or what they are used for. */
export function typedInSentence(block: Block, place: number, { language }: Surroundings): Candidate[] {
  if ((block.kind !== 'text' && block.kind !== 'item') || !block.text.includes('`')) return []
  const base = { typed: true, lines: block.lines, block: place, rule: 'sentence', strength: 0.56 } as const
  return sentencesOf(block.text)
    .flatMap(clausesOfCode)
    .flatMap(sentence => {
      const read = readTyped(sentence, language)
      const term = read && (/^@\w+$/.test(read.name) ? undefined : termNamed(read.name, language))
      const named = term ?? (read && ofSigns(read.name))
      return named ? [{ ...base, ...named, definition: read?.said ?? '' }] : []
    })
}
