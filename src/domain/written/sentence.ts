import { hasFinal } from './particles.ts'

const ADVERB =
  'well|um+|uh+|erm|hmm+|so|ok(?:ay)?|oh|yes|yeah|yep|hey|sure|obviously|clearly|definitely|probably|maybe|perhaps|possibly|surely|certainly|of course|easy|simply|just|actually|basically|honestly|like'
const OPINION =
  "i(?:'m| am)? (?:also )?(?:think|guess|believe|suppose|reckon|assume|know|say|feel|remember|(?:pretty|quite|fairly|very|100% )?\\s?sure|(?:would|'d) (?:say|go with|guess|answer|call|use|type|run|try|write)|go with|choose|pick|call)|i'd (?:say|go with|guess|answer|call|use|type|run|try|write)|i'll (?:say|go with|guess)|(?:i'm |im |i am )?not (?:so |really |entirely |100% |quite |totally )?sure,? but|imo|imho|in my opinion|my (?:best )?(?:guess|bet)(?: is)?|if i remember (?:correctly|right)|pretty sure|i wanna say|i want to say|gotta be|has to be|must be|should be|would be|could be|might be"
const SUBJECT = 'it|that|this|they|these|those|we|you|people|one|he|she|here|there|what you (?:need|want)'
const VERB =
  'is|are|was|were|(?:would|should|must|could|might|may|will|has to|have to|gotta|can) be|means|stands for|do|does|use|uses|need|has|have|call|calls'
const NAMED = '(?:all )?(?:simply |just |usually |also |commonly )?(?:called|known as|named|referred to as|termed)'
const ANSWER =
  '(?:final |right |correct |best |only |missing )?(?:answer|ans|a|solution|result|term|word|name|command|response|blank|value|number)'

/** What English sentences put before the answer itself. */
const LEADS_EN = [
  `(?:${ADVERB})(?:[,!.…:]+\\s*|\\s+)`,
  `(?:${OPINION})(?: that)?[,:\\s]+`,
  `(?:(?:the|my|our|your)\\s+)?${ANSWER}\\s*(?:(?:is|was|are|would be|should be|must be|has to be)(?: simply| just)?\\s*[:=-]?\\s+|\\s*[:=]\\s*|\\s+-\\s+|\\s*-+>\\s*)`,
  `(?:${SUBJECT})(?:'s|'re|'d be|\\s+(?:${VERB}))(?:\\s+(?:it|that|this|them))?\\s+(?:${NAMED}\\s+)?`,
  `(?:its|thats|theyre)\\s+`,
  `(?:is|are|would|could|might) (?:it|that|this|they)(?: be)?\\s+`,
  `${NAMED}\\s+`,
  `(?:in|by|with|via|using|use|run|type|at|on|from|through|to|as|because of|due to|for)\\s+`,
  `(?:an?|the|some|its|their|his|her)\\s+`,
  `(?:a kind|a type|a form|a sort|a piece|the (?:name|concept|process|idea|term|principle|use|country|city|year|state|act)) (?:of|called)\\s+`,
  `(?:=|:|->|→|=>|>|-(?!\\s?\\d)|\\*|•)+\\s*`,
  `\\d?[a-z]\\s?=\\s?(?=\\d|-)`,
  `(?:i\\.?e\\.?|e\\.?g\\.?|aka|a\\.k\\.a\\.?|also|namely|that is|meaning)[,:\\s]+`,
]

const TAIL_EN = [
  `(?:i(?:'m| am) (?:pretty |quite |very )?sure|i (?:think|guess|believe|suppose|reckon|would say)|if i(?:'m| am)? (?:not (?:mistaken|wrong)|remember (?:correctly|right|well))|in my opinion|imo|imho|right|correct|probably|maybe|perhaps|definitely|of course|obviously|for sure|surely|certainly|please|thanks|thank you|lol|ha(?:ha)+|is it|isn't it|no doubt|clearly|hopefully|indeed|sir|obv|btw|afaik|iirc|it is|they are|that is)`,
  `(?:is|are|was|would be|should be|must be)(?: (?:the|my))?(?: (?:right|correct|final|best))?(?: (?:answer|one|choice|guess|word|term|it))`,
  `(?:is|are) (?:right|correct|it)`,
  `(?:in|since|around|circa) \\d{3,4}s?`,
  `(?:because|since|which (?:is|are|was|means)|so that|as it|as they|cause|cuz)\\s.+`,
  `(?<!\\b(?:is|are|was|were)\\s+)(?:rather than|instead of|as opposed to|and not|not) (?:an?|the)\\s.+`,
  `(?:rather than|instead of|as opposed to)\\s.+`,
]

/** What Korean sentences put before the answer itself. */
const LEADS_KO = [
  '(?:음+|흠+|어+|글쎄요?|혹시|분명히?|확실히|당연히|그냥|네|넵|예|아마도?|바로|저는|나는|전|난|제가 알기로는?|제 기억으로는?|아|오|그야|역시|일단|우선)[,.…!]*\\s+',
  '(?:제|저의|내|나의|저희)\\s?생각(?:에는|에|엔|으로는|으론|은|하기에는?|하기엔)[,:]?\\s*',
  '(?:(?:이|이번|오늘의?|위|그) )?(?:문제의? |퀴즈의? |질문의? )?(?:제 |저의 |내 |나의 )?(?:정답|답변|답|해답|명령어|용어|이름|빈칸|명칭|단어)(?:\\s*(?:은|는|이|을|에는|에|엔|의 답은)(?:\\s*바로)?[,:]?\\s+|\\s*[:=\\->→]+\\s*|\\s+)',
  '(?:이것은|그것은|저것은|이건|그건|저건|이게|그게|이거는?|그거는?|여기서는?|이를|그것을|이걸|그걸)\\s*',
  '(?:흔히|보통|주로|일반적으로|대개|영어로는?|한국어로는?|한글로는?|우리말로는?|줄여서|즉|곧)\\s+',
  '.{1,40}?(?:이|가)? (?:아니라|아니고|말고),?\\s+',
]

const POLITE = '(?:니다|니다만|니당|요|여|유|용|ㅁ)?'
const THINK = `(?:생각(?:합|됩|했습|하|돼|되|해|했어|함|듭|나|이 듭)?|봅|봐|보|추측(?:합|해|하)|합|해|하|불립|불러|부릅|부르|불리|알고 있습|알고 있어|알고있습|알고있어|답하겠습|하겠습|할게|할께|적겠습|기억(?:합|해)|배웠습|배웠어|배웠음|배움|들음|알고 있음|부른다|한다|불린다|불림|부름|들었습|들었어|말합|말해|일컫습|답합)${POLITE}`
const ANSWERED = '(?:정답|답|맞|정답인|답인|맞는|옳|적합)'

/** What Korean sentences put after the answer itself: the copula in its endings, opinions, politeness. */
const TAILS_KO = [
  '\\s?(?:이?ㅂ니다|입니다만?|입니당|임다|입니까|이에요|이예요|예요|에요|에여|이여요|여요|이어요|이죠|이지요|지요|죠|이쥬|쥬|이네요|네요|이군요|군요|이거든요|거든요|인데요|인데|이십니다|이세요|이랍니다|랍니다|이래요|인가요|인가|인지요?|일까요?|이려나요?|이었습니다|이었어요|였습니다|였어요|이다|이야|이요|이구요|인걸요?|일걸요?|인 걸로 압니다)',
  '\\s?(?:이|였|이었)?(?:겠|었|ㄹ)?(?:지요|죠|네요|군요|거든요|는데요|구나|지만|잖아요|던데요|라던데요|라네요|라더군요|래요|습니다|어요|지 않을까요|지 않나요)',
  '\\s?(?:인|일) (?:줄|걸로|것으로|거로) (?:압니다|알아요|알고 있습니다|알고 있어요|압니다만|기억합니다|기억해요)',
  '\\s?(?:인|이)?(?:가|ㄴ가) (?:봐요|봅니다|싶어요|싶습니다)',
  '\\s?(?:로|으로) (?:압니다|알아요|알고 있습니다|알고 있어요|기억합니다|기억해요)',
  '\\s?맞(?:나요|죠|지요|습니까|을까요|을걸요|아요)',
  `\\s?같(?:아요|습니다|음|네요|은데요|은데|다|아|네|애요)`,
  `\\s?(?:인|일|이었던|였던|던)?\\s?(?:것|거|듯|건)\\s?(?:같(?:아요|습니다|음|네요|은데요|은데|다|아|네|애요)|싶(?:어요|습니다|네요)|(?:이)?(?:에요|예요|입니다|겁니다|죠|지요)|합니다|해요|하다|요)?`,
  `\\s?(?:이)?(?:라고|라|란|라는 것|라는 게|라는걸|라는 걸|라는)(?:\\s?${THINK})?`,
  `\\s?(?:이|가|은|는)?\\s?(?:바로\\s)?${ANSWERED}(?:이|인)?\\s?(?:${POLITE}|입니다|이에요|예요|이죠|죠|아요|습니다|것 같아요|것 같습니다|듯|듯해요|듯합니다|다|나요|겠죠|지 않을까요)`,
  `\\s?(?:을|를|으로|로)?\\s?${THINK}`,
  `\\s?(?:을|를)\\s?(?:말합니다|뜻합니다|의미합니다|말해요|뜻해요|의미해요|가리킵니다|고르겠습니다|선택합니다|선택할게요|사용합니다|사용해요|씁니다|써요|쓰면 됩니다|사용하면 됩니다|쓴다|사용한다|이용합니다)`,
  '\\s?(?:이란|란|이라는|라는) (?:겁니다|거예요|것입니다|것이에요|것|거죠|게 정답입니다)',
  '\\s?(?:이|가)?\\s?아닐까(?:요|싶어요|싶습니다| 싶어요| 싶습니다| 합니다)?',
  '\\s?(?:이|가)?\\s?아닌가(?:요|싶어요| 싶어요| 싶습니다)?',
  '\\s(?:확실합니다|확실해요|확신합니다|분명합니다|요|이요|임|맞음|뭐|그죠|그쵸|맞죠|감사합니다|당연하죠|아마도?|아닌지)',
]

/** Endings of one syllable, cut only from a vowel (but for 요, which no noun has behind a consonant) and where two syllables are left at least. */
const SHORT_ENDING = /(?:다|야|요|임|네|여|용|욤|음|염)$/

const RULES = [
  ...[...LEADS_EN, ...LEADS_KO].map(each => new RegExp(`^(?:${each})(?=\\S)`, 'iu')),
  ...TAIL_EN.map(each => new RegExp(`(?<=\\S)[,;.\\s]+(?:${each})$`, 'iu')),
]
/** Endings, and each as a whole. */
const ENDINGS = TAILS_KO.map(each => ({
  atEnd: new RegExp(`(?<=\\S)(?:${each})$`, 'u'),
  whole: new RegExp(`^(?:${each})$`, 'u'),
}))
/** How far into an ending the noun before it may reach. */
const REACH = 2

/** Readings of a typed answer are tried up to this many, of so many characters together: sentences are short. */
const MOST_READINGS = 40
const MOST_CHARACTERS = 1500

/**
 * What a typed sentence may say, shortest last: the text itself, and what is left when lead-ins (`the answer is`,
 * 정답은), endings (입니다, 인 것 같아요) and afterthoughts (`I think`) are taken off, in any combination.
 * @param text cleaned, see `clean`
 */
export function readings(text: string): string[] {
  const found = new Set([trimmed(text)])
  let characters = 0
  for (const reading of found) {
    if (found.size > MOST_READINGS || characters > MOST_CHARACTERS) break
    characters += reading.length
    for (const rule of RULES) {
      const without = reading.replace(rule, '')
      if (without !== reading) found.add(trimmed(without))
    }
    for (const without of [...withoutEnding(reading), ...withoutShortEnding(reading)]) found.add(trimmed(without))
  }
  found.delete('')
  return [...found]
}

/** Some texts and their readings, `found` first, up to as many as are tried of one. */
export function withReadings(found: readonly string[], texts: Iterable<string>): string[] {
  const all = new Set(found)
  let characters = found.join('').length
  for (const text of new Set(texts)) {
    if (all.size > MOST_READINGS || characters > MOST_CHARACTERS) break
    for (const reading of readings(text)) all.add(reading)
    characters += text.length
  }
  return [...all]
}

/**
 * A reading without a Korean ending, in every way: what may be a particle or a copula in front of the ending may be the end
 * of the noun itself, as in 오버레이라고 합니다.
 */
function withoutEnding(reading: string): string[] {
  if (!/[가-힣ㄱ-ㅎ]$/.test(reading)) return []
  return ENDINGS.flatMap(({ atEnd, whole }) => {
    const at = atEnd.exec(reading)?.index
    if (at === undefined) return []
    const starts = Array.from({ length: REACH + 1 }, (_, further) => at + further)
    return starts
      .filter(start => start === at || whole.test(reading.slice(start)))
      .map(start => reading.slice(0, start))
  })
}

function withoutShortEnding(reading: string): string[] {
  const bare = reading.replace(SHORT_ENDING, '')
  const mayEnd = reading.endsWith('요') || !hasFinal(bare.at(-1) ?? '')
  return bare !== reading && /[가-힣a-z0-9]{2,}$/i.test(bare) && mayEnd ? [bare] : []
}

/** Without what stands around an answer and says nothing: quotes, Markdown, full stops, laughter, emoji. */
function trimmed(text: string): string {
  let before = ''
  let after = text.trim()
  while (after !== before) {
    before = after
    after = after
      .replace(/^["'`*_~«»\s]+(?=[^"'`*_~\s])/u, '')
      .replace(
        /(?<=\S)(?:["'`_~«»\s,;:!?。、….ㅋㅎㅠㅜㅇㄷㅅㄱ]|(?<!\*)\*+|\^\^(?!\^)|\^(?=\^\^)|:-?\)|;-?\)|\p{Extended_Pictographic}|\u200d|\p{Emoji_Modifier})+$/u,
        '',
      )
      .trim()
  }
  return after
}
