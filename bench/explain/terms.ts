import { type RandomGenerator, unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand'
import type { Term } from '../../src/domain/course.ts'

const SEED = 20_261_125

const ONSETS = 'b c d f g h k l m n p r s t v w br ch cl cr dr fl gr pl pr sh sl sp st th tr'.split(' ')
const VOWELS = 'a e i o u ai ea ee io oa ou'.split(' ')
const CODAS = ['', '', '', 'b', 'ck', 'ct', 'l', 'm', 'n', 'nd', 'ng', 'nt', 'p', 'r', 'rd', 's', 'st', 't', 'x']
const SYLLABLES = Array.from(
  '가각간감강개거건검게격견결경계고공과관광교구국군권규균그극근금급기긴길김나난남내너네노논농누눈니다단달담당대더도독동두드등디라락란람랑래량러레력련령로록론료루류르리린림마막만말망매머먼메면명모목무문물미민밀바박반발방배백버번법베변별병보복본봉부북분불비사산살삼상새색생서석선설성세션소속손송수숙순술스습시식신실심아안알암압애액야약양어억언업에여역연열영예오온올와완왕외요용우운울원위유육윤율은을음의이인일임입자작잔장재저적전절점정제조족존종주준중즈증지직진질집차착찬창채책처천철첨체초촉총최추축출충치친칠카칸컨코쿠크클키타탁탄태터테토통트특티파판패퍼페편평포표품프플피필하학한할함합항해행향허험현형호혼홍화확환활회획효후훈휴흐희',
)

/** Random numbers that are the same in every run. */
export class Seeded {
  readonly #generator: RandomGenerator

  constructor(seed = SEED) {
    this.#generator = xoroshiro128plus(seed)
  }

  /** A whole number from 0 up to, not including, this. */
  below(end: number): number {
    return unsafeUniformIntDistribution(0, end - 1, this.#generator)
  }

  pick<T>(from: ArrayLike<T>): T {
    return from[this.below(from.length)] as T
  }
}

/** A course of so many terms, each with a name in English and in Korean, an alias in either, and definitions; see docs/benchmarks.md. */
export function generateTerms(count: number, random = new Seeded()): Term[] {
  const english = words(6000, () => englishWord(random))
  const korean = words(6000, () => koreanWord(random))
  const taken = new Set<string>()
  const unique = (make: () => string): string => {
    for (;;) {
      const name = make()
      const key = name.replaceAll(' ', '')
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  }
  const several = (list: string[]) =>
    unique(() => Array.from({ length: 1 + random.below(2) }, () => random.pick(list)).join(' '))
  const single = (make: () => string, list: string[]) => (random.below(2) === 0 ? unique(make) : several(list))
  return Array.from({ length: count }, (_, place) => {
    const name = single(() => englishWord(random) + englishWord(random), english)
    return {
      slug: name.replaceAll(' ', '-'),
      chapter: 1 + (place % 12),
      related: [],
      texts: {
        en: {
          name,
          aliases: place % 2 === 0 ? [several(english)] : [],
          definition: sentence(english, random),
        },
        ko: {
          name: single(() => koreanWord(random) + koreanWord(random), korean),
          aliases: place % 2 === 1 ? [several(korean)] : [],
          definition: sentence(korean, random),
        },
      },
    }
  })
}

function words(count: number, make: () => string): string[] {
  const found = new Set<string>()
  while (found.size < count) found.add(make())
  return [...found]
}

function englishWord(random: Seeded): string {
  return Array.from(
    { length: 1 + random.below(2) },
    () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS),
  ).join('')
}

function koreanWord(random: Seeded): string {
  return Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('')
}

/** Words by Zipf's law, about: the square of an even random number. */
function sentence(list: string[], random: Seeded): string {
  const word = () => list[Math.floor(list.length * (random.below(1000) / 1000) ** 2)] ?? ''
  return `${Array.from({ length: 10 + random.below(8) }, word).join(' ')}.`
}
