import { wordsIn } from './line-kind.ts'
import { isContentsEntry } from './links.ts'
import { isBetweenMessages } from './messages.ts'

/** Lines that a blog, a wiki or an export puts around what was written; each matches a whole line. */
const CHROME: readonly RegExp[] = [
  /^(?:반응형|728x90|구독하기|공유하기|공유|게시글 관리|카카오톡|카카오스토리|트위터|페이스북|엑스|저작자표시.*|본문 기타 기능|본문 바로가기|메뉴 바로가기|이웃추가|글쓰기|방명록|태그|관리|로그인|로그아웃|신고하기|URL ?복사|링크 복사|복사|인쇄|스크랩|검색|닫기|더보기|접기|펼치기|목차|홈|전체보기|이전 글|다음 글|이전글|다음글|맨 위로|댓글을 입력하세요\.?|댓글 쓰기|티스토리툴바|좋아요|공감|댓글|조회|팔로우|팔로우하기|작성자|작성일)(?:\s*[:：]?\s*\d{0,7})?$/,
  /^(?:like|likes|share|share this|share on .{1,20}|tweet|pin it|email|print|copy link|subscribe|subscribed|follow|following|bookmark|save|listen|clap|claps|comments?|repl(?:y|ies)|leave a (?:comment|reply)|sign (?:in|up)(?: .{0,20})?|log ?(?:in|out)|menu|search|home|about|contact|skip to (?:main )?content|table of contents|contents|on this page|read more|show more|see more|continue reading|previous|next|previous post|next post|back to top|advertisement|ads?|sponsored|open in app|get started|facebook|twitter|linkedin|reddit|whatsapp|x|edit this page)(?:\s*[:·(]?\s*\d{0,7}\)?)?$/i,
  /^(?:[♥♡❤👍👏💬🔖⭐☆\s]|\uFE0F)+\s*(?:좋아요|공감|댓글|likes?|claps?|comments?)?\s*[\d.,]*\s*[kK만천]?$/u,
  /^[\d.,]+\s*[kK만천]?\s*(?:likes?|claps?|comments?|shares?|views?|repl(?:y|ies)|followers?|개의 댓글|명이 좋아합니다|회 조회)$/i,
  /^(?:좋아요|공감|댓글|조회수?|likes?|views?|comments?|shares?)\s*[:·]?\s*[\d.,]+\s*[kK만천]?(?:\s*(?:개|회|명))?(?:\s*[·|•,]?\s*(?:좋아요|공감|댓글|조회수?|공유하기|likes?|views?|comments?|shares?)(?:\s*[:·](?=\s*\d))?(?:\s*\d(?:[\d.,]*\d)?)?)*\s*$/i,
  /^\d+ ?min(?:ute)?s? read(?:\s*[·|•].{0,40})?$/i,
  /^(?:읽는 시간|예상 읽기 시간)\s*[:：]?\s*\d+\s*분$/,
  /^(?:#[\p{L}\p{N}_-]{1,40}[\s,]*)+$/u,
  /^(?:tags?|태그|categor(?:y|ies)|카테고리|filed under|labels?)\s*[:：](?!.*(?:[다요.]|\s(?:is|are|to|that)\s.*)$).{0,200}$/i,
  /^(?:posted|published|updated|last updated|written)\s+(?:on|by)\s.{1,80}$/i,
  /^by\s+\p{Lu}.{1,60}$/u,
  /^(?:©|\(c\)|copyright|저작권).{0,120}$/i,
  /^all rights reserved\.?$/i,
  /^['‘"“].{1,60}['’"”]\s*카테고리의 다른 글$/,
  /^(?:관련 ?글|함께 보면 좋은 글|인기 ?글|최근 ?글|최근 댓글)$/,
  /^(?:related (?:posts?|articles?|reading)|you (?:may|might) also like|more from .{1,40}|recommended|popular posts|recent posts)$/i,
  // Of which slide or page of a paper it is.
  /^(?:slide|page|슬라이드|페이지|쪽)\s?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?$|^-\s?\d{1,3}\s?-$/i,
  // What Logseq and Obsidian keep of a block.
  /^(?:id|collapsed|tags|alias(?:es)?|card-[a-z-]{1,30}|created(?:-at)?|updated(?:-at)?|public|icon|template|background-color|logseq\.[a-z.-]{1,40})::\s.{0,200}$/,
  /^\[?(?:toc)\]?$|^\[\[_toc_\]\]$/i,
  /^(?:we use cookies.{0,200}|accept(?: all)?(?: cookies)?|이 포스팅은 .{0,80}수수료.{0,40})$/i,
]

/** What an export or an editor says of a page, above its text. */
const PROPERTY =
  /^(?:created|created by|last edited(?: time| by)?|updated|last updated|date created|published|posted(?: on| by)?|written by|author|작성자|작성일|수정일|최종 수정|등록일|글쓴이|출처|원문|source|url|slug|permalink|id|uuid|status|property|draft)\s*[:：].{0,200}$/i

const DATE =
  /(?:19|20)\d{2}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:19|20)\d{2}/i

/** So many lines may be above the text. */
const TOP = 15

/** Where one of these stands in the last part of a page, all that follows is not the article any more. */
const TAIL =
  /^(?:#{1,6}\s*)?(?:['‘"“].{1,60}['’"”]\s*카테고리의 다른 글|관련 ?글|댓글을 입력하세요\.?|댓글 ?\d+(?:개)?|(?:previous|next|older|newer) posts?|이전 ?글|다음 ?글|related (?:posts?|articles?)|leave a (?:comment|reply)|you (?:may|might) also like|\d+ comments?|comments:?|comments? ?\(\d+\))$/i

/** A line without the backslashes by which converters keep signs from being marks: "2024\. 3. 2." */
export const unescaped = (line: string): string => line.replace(/\\(?=[.()[\]#+-])/g, '')

/** Whether a line is not part of what was written: a button, a count, a date with its author, tags. */
export function isChrome(line: string, at = 0): boolean {
  if (line === '') return false
  const bare = unescaped(line)
    .replace(/^(?:#{1,6}|[-*•>|])\s+/, '')
    .replace(/[*_`]/g, '')
    .trim()
  if (isContentsEntry(line)) return true
  if (bare.length > 220) return false
  if (isByline(bare) || isBetweenMessages(bare)) return true
  if (at < TOP && !/^\s*[-*•]/.test(line) && PROPERTY.test(bare)) return true
  const parts = bare.split(/\s{2,}|\s[·|•]\s|\t/).filter(part => part !== '')
  const words = bare.split(/\s+/)
  return areChrome(parts) || (words.length > 1 && words.length <= 5 && areChrome(words))
}

function areChrome(parts: readonly string[]): boolean {
  return parts.length > 0 && parts.length <= 8 && parts.every(part => CHROME.some(pattern => pattern.test(part.trim())))
}

/** A date, alone or with no more than a name and a time: who wrote this, and when. */
export function isByline(line: string): boolean {
  if (line.length > 60 || !DATE.test(line)) return false
  const rest = line
    .replace(DATE, '')
    .replace(
      /\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m)?|오전|오후|(?:조회수?|댓글|좋아요|views?|likes?|comments?)\s*[\d,]+|작성자|글쓴이|\d+ min(?:ute)?s? read|작성|수정|posted|published|updated|on|by|일|[.,·|•/()-]/gi,
      '',
    )
    .trim()
  return rest.length <= 24 && !/[:：=→]/.test(rest) && wordsIn(rest) <= 3
}

/** How many of the lines belong to the page: up to where comments and other posts begin. */
export function endOfArticle(lines: readonly string[]): number {
  const from = Math.floor(lines.length * 0.6)
  const tail = lines.findIndex((line, at) => at >= from && TAIL.test(line.trim()))
  return tail < 0 ? lines.length : tail
}
