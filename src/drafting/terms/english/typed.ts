import { anyOf } from '../../word-list.ts'
import { IN_CODE } from '../in-code.ts'
import { PROGRAMS } from '../names/typed.ts'

/** What kind of thing is typed. */
export const KIND =
  '(?:command|flag|option|switch|function|method|keyword|instruction|directive|attribute|tag|property|field|header|hook|operator|annotation|decorator|statement|clause|file|utility|tool|program)'

/** "`dw` deletes to the end of a word": of what stands first, whatever signs it has, and whatever else is in code. */
export const DOES = new RegExp(
  String.raw`^${IN_CODE}\s(?:is\sused\sto\s|lets\s(?:you|us)\s|allows\s(?:you|us)\sto\s)?(?<said>(?!is\s|was\s|has\s)\p{Ll}+s?\s\S.*)$`,
  'u',
)

/** Sentences that say what something that is typed does, or what it is used for, as the group `said`. */
export const SAYS_OF_TYPED: readonly RegExp[] = [
  // "Use `docker ps` to list running containers."
  new RegExp(
    String.raw`^(?:You can\s|We\s|Then\s)?(?:use|run|type|execute|enter|call|pass|add|set|issue)\s(?:the\s)?${IN_CODE}(?:\s${KIND})?(?:\s[^.,]{2,60}?)?\s(?:to|for|when|if you want to)\s(?<said>\S+\s\S.*)$`,
    'i',
  ),
  // "`docker rm` removes containers."
  new RegExp(String.raw`^${IN_CODE}\s(?:is\sused\sto\s|lets\s(?:you|us)\s)?(?<said>\p{Ll}+s\s\S.*)$`, 'u'),
  // "The `docker stop` command sends SIGTERM to the main process."
  new RegExp(
    String.raw`^(?:The|An?)\s${IN_CODE}\s${KIND}(?:\s(?:in|of|for)\s(?:(?:an?|the|your)\s)?[\w-]+)?\s(?:is\sused\sto\s|lets\s(?:you|us)\s)?(?<said>\p{Ll}+\s\S.*)$`,
    'iu',
  ),
  // "With `-d` the container runs in the background."
  new RegExp(String.raw`^With\s(?:the\s)?${IN_CODE}(?:\s${KIND})?,?\s(?<said>\p{Ll}+\s\S+\s\S.*)$`, 'iu'),
  // "You can remove a container with `docker rm`."
  new RegExp(
    String.raw`^(?:You|We|One)\s(?:can\s)?(?<said>\p{Ll}+\s\S.*?),?\s(?:with|using|by (?:running|using|typing|calling)|via|by means of)\s(?:the\s)?${IN_CODE}(?:\s${KIND})?[.]?$`,
    'iu',
  ),
  // "Add all members through the `chmod` command."
  new RegExp(
    String.raw`^(?<said>(?!You\s|We\s|One\s)\p{Lu}\p{Ll}+\s\S.*?),?\s(?:with|using|through|via)\s(?:the\s)?${IN_CODE}\s${KIND}[.]?$`,
    'u',
  ),
  // "To publish a port, use `-p`."
  new RegExp(
    String.raw`^To\s(?<said>\p{Ll}+\s\S.*?),?\s(?:use|run|type|execute|enter|call|pass|add|set|we use|you (?:can )?use|do)\s(?:the\s)?${IN_CODE}(?:\s${KIND})?[.]?$`,
    'iu',
  ),
]

/** "The COPY instruction", "the docker ps command": what is typed, though it stands in no code. */
const BARE = new RegExp(
  String.raw`(?<=^|\s)(?:([A-Z]{2,}(?:\s[A-Z]{2,})?)(?=\s(?:instruction|directive|keyword|statement|clause)s?\b)|(${anyOf(PROGRAMS)}(?:\s[a-z-]+){1,3})(?=\scommand\b))`,
)

/** A sentence with what is typed in code, where the writer set none. */
export const inCode = (sentence: string): string =>
  sentence.includes('\x60') ? sentence : sentence.replace(BARE, '\x60$&\x60')
