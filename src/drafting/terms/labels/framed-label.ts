import type { Label } from './label.ts'

/** "Keel (n.) the beam …", "용골 [명] 배의 밑바닥에 …": as dictionaries have it. */
const WITH_KIND =
  /^([\p{L}][\p{L}’'-]*(?:\s[\p{L}’'-]+){0,3})\s?[([](?:n|v|vb|adj|adv|noun|verb|adjective|adverb|명|동|형|부|명사|동사|형용사)\.?[)\]]\s?[:：]?\s(\S+\s\S.{4,})$/iu

/** "'물때' 바다가 밀려들고 물러나는 때": a quoted name, and without a particle a phrase that no verb ends. */
const QUOTED =
  /^["“'‘]([가-힣A-Za-z][가-힣A-Za-z\d\s]{1,22})["”'’]\s((?!(?:의|을|를|은|는|이|가|에|와|과|도|로|등|및|라는|라고|이라는)\s)(?=[^.…]*[가-힣](?:[는은한된던]|[할될])\s)[가-힣]\S*(?:\s[^\s.…]+){2,}(?<![다요까라자])(?:[.…]+(?:\s.*)?|))$/

/** "[성균관] 한양에 세운 …", "<향교>지방에 세운 …", "남사당(男寺黨) 남자들로만 …", "향약-마을의 자치 규약". */
export function framedLabel(text: string): Label | undefined {
  const framed =
    /^([<[【「『](?![\d\s])[^<>[\]【】「」『』]{2,24}[>\]】」』])\s?((?![\s(]|(?:의|을|를|은|는|이|가|에|와|과|에서|에게)\s)\S+\s\S.{4,})$/.exec(
      text,
    ) ??
    /^([가-힣][가-힣\s]{1,14}\((?:\p{Script=Han}|[A-Za-z\s-])[^()가-힣]{0,29}\))\s([가-힣]\S*\s.{4,}[^다요.])$/u.exec(
      text,
    ) ??
    /^([가-힣]{2,8})-((?=(?:\S+\s)*\S*(?:[의을를은는이가에로한된할될인던]|에서)\s)[가-힣]\S*\s\S+\s\S.*)$/.exec(text)
  const framedOrQuoted = framed ?? QUOTED.exec(text) ?? (/[([][nva명동형부]/i.test(text) ? WITH_KIND.exec(text) : null)
  return framedOrQuoted
    ? {
        name: (framedOrQuoted[1] ?? '').replace(/^[<[【「『](.*)[>\]】」』]$/, '$1'),
        rest: framedOrQuoted[2] ?? '',
        mark: 'gap',
      }
    : undefined
}
