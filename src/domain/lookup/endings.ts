/** Particles, copulas and what else Koreans attach to a noun, longest first; several may follow one another. */
const ENDINGS = `
  이라는게 이라는것 이라고요 이었나요 이었어요 인가요 일까요 이란게 이라는 이라고 이라면 이라도 이라서 이에요 이예요 이었다
  입니다 입니까 인데요 이지요 이네요 이군요 이랑은 이에서 으로서 으로써 으로는 으로도 으로만 까지는 까지도 부터는 에서는 에서도 에서만 에서의 에게는
  에게서 한테는 한테서 처럼은 들에게 들에서 들이랑 라는게 라는것 라고요 였나요 였어요 일까 인가 인지 인데 이란 이랑 이나 이며 이고 이다 이야
  이요 이죠 이지 이네 이니 이면 이라 으로 에서 에게 에는 에도 에만 한테 께서 까지 부터 처럼 같이 보다 마다 조차 마저 밖에 대로 만큼 하고 하며 라는
  라고 라면 라도 라서 랑은 란게 예요 에요 였다 네요 군요 지요 들의 들은 들이 들을 들도 들과 적인 과의 와의 과는 와는 로서 로써 로는 로도 로만 의
  은 는 이 가 을 를 에 도 만 로 과 와 랑 란 나 며 고 다 야 요 죠 지 네 니 면 라 들 님 뿐 께 서 일 인 씩 용
`
  .trim()
  .split(/\s+/)

const BY_LAST = new Map<string, string[]>()
for (const ending of ENDINGS) {
  const last = ending.at(-1) ?? ''
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), ending])
}

/** Endings that may follow one another. */
const DEEPEST = 3

/**
 * A text without the endings at its end, in every way in which it may have some, fewest taken off first. Whether an
 * ending fits what it stands after is not asked: people mistype, and only names that exist are looked up.
 */
export function withoutEndings(text: string): string[] {
  const found: string[] = []
  let last = [text]
  for (let depth = 0; depth < DEEPEST && last.length > 0; depth++) {
    const shorter = new Set<string>()
    for (const each of last) {
      for (const ending of BY_LAST.get(each.at(-1) ?? '') ?? [])
        if (each.length > ending.length && each.endsWith(ending)) shorter.add(each.slice(0, -ending.length))
    }
    last = [...shorter].filter(each => !found.includes(each))
    found.push(...last)
  }
  return found
}

const ALL = new Set(ENDINGS)

/** Whether a text is nothing but endings, such as 에서는. */
export function isEnding(text: string): boolean {
  if (text === '' || ALL.has(text)) return true
  return (BY_LAST.get(text.at(-1) ?? '') ?? []).some(
    ending => text.length > ending.length && text.endsWith(ending) && ALL.has(text.slice(0, -ending.length)),
  )
}

/** An English word in the other number, as it may stand in the glossary: `registries` → `registry`, `cgroup` → `cgroups`. */
export function inOtherNumber(key: string): string[] {
  if (!/[a-z]{2}$/.test(key)) return []
  if (key.endsWith('ies')) return [`${key.slice(0, -3)}y`, key.slice(0, -1)]
  if (/(?:s|x|z|ch|sh)es$/.test(key)) return [key.slice(0, -2), key.slice(0, -1)]
  if (/[^s]s$/.test(key)) return [key.slice(0, -1)]
  return [`${key}s`]
}
