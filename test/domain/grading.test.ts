import { ACCEPTED_FROM, type Confusion, confusionOf, REFUSED_FROM, typedAnswerFiles } from '../../bench/grading.ts'
import type { Course, Matching } from '../../src/domain/course.ts'
import { type Gradable, isRight, nearness } from '../../src/domain/grading.ts'
import { ask } from '../../src/domain/question.ts'
import { synonymsOf } from '../../src/domain/written/synonyms.ts'
import { Vocabulary } from '../../src/domain/written/vocabulary.ts'
import { tinyCourse } from '../support/course.ts'
import { fc } from '../support/properties.ts'

const asked = (changes: Partial<Gradable>): Gradable => ({
  slug: 'q',
  prompt: '?',
  choices: [],
  accepted: [],
  rivals: [],
  ...changes,
})
const matches = (typed: string, accepted: string[], changes: Partial<Gradable> = {}) =>
  isRight(asked({ accepted, ...changes }), { text: typed })
const exact: Matching = { match: 'exact' }

describe('a written answer', () => {
  test.each([
    ['container', 'Container'],
    ['container', 'ＣＯＮＴＡＩＮＥＲ'],
    ['docker image', 'docker-image'],
    ['docker image', 'dockerimage'],
    ['hypervisor', 'hyperviser'],
    ['hypervisor', 'hypervsior'],
    ['namespaces', 'namespacess'],
    ['Dockerfile', 'a Dockerfile.'],
    ['컨테이너', '컨테이너를'],
    ['컨테이너', '컨테이너입니다'],
    ['컨테이너', '컨테이나'],
    ['자원 풀링', '자원풀링'],
  ])('%s is met by %s', (accepted, given) => {
    expect(matches(given, [accepted])).toBe(true)
  })

  test.each([
    ['IaaS', 'PaaS'],
    ['SaaS', 'IaaS'],
    ['container', 'contain'],
    ['image', 'imagery'],
    ['가상', '가장'],
    ['port 8080', 'port 8081'],
    ['container', ''],
    ['container', '!!!'],
    ['사', '사과'],
    ['사과', '사'],
    ['resource pooling', 'resource polling'],
    ['docker rmi', 'docker rm'],
  ])('%s is not met by %s', (accepted, given) => {
    expect(matches(given, [accepted])).toBe(false)
  })

  test('that is the name of something else is no typo', () => {
    expect(matches('cgroups', ['cgroup'])).toBe(true)
    expect(matches('dockerd', ['docker'])).toBe(true)
    expect(matches('dockerd', ['docker'], { rivals: ['dockerd'] })).toBe(false)
  })

  test('tells a typo from a right answer', () => {
    expect(nearness(asked({ accepted: ['hypervisor'] }), 'a hypervisor')).toBe('right')
    expect(nearness(asked({ accepted: ['hypervisor'] }), 'hyperviser')).toBe('typo')
  })

  test('equals itself whatever its case, width, punctuation and the sentence that it is said in', () => {
    const frame = fc.constantFrom(
      (text: string) => ` ${text.toUpperCase()}?! `,
      (text: string) => `정답은 ${text}입니다`,
      (text: string) => `I think it's ${text}.`,
      (text: string) => `"${text}"`,
      (text: string) => `${text} (${text})`,
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[b-z가-힣]{3,8}( [b-z가-힣]{3,8})?$/), frame, (text, say) => {
        expect(matches(say(text), [text])).toBe(true)
      }),
    )
  })

  test('that says several things, or what it is not, is wrong', () => {
    const name = fc.stringMatching(/^[b-z]{5,10}$/)
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(!matches(other, [one]))
        for (const text of [
          `${one} or ${other}`,
          `not ${one}`,
          `${one} 아니면 ${other}`,
          `${one}, ${other}`,
          `${one} 아님`,
        ])
          expect(matches(text, [one])).toBe(false)
        expect(matches(`${one} (${other})`, [one], { rivals: [other] })).toBe(false)
        expect(matches(`${other}(${one})`, [one], { rivals: [other] })).toBe(false)
      }),
    )
  })

  test('is read however long or odd it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (typed, accepted) => {
          for (const match of ['exact', 'text', 'number'] as const)
            expect(typeof matches(typed, [accepted], { matching: { match } })).toBe('boolean')
        },
      ),
    )
  })
})

describe('a number', () => {
  const number = (unit?: string, tolerance = 0): Partial<Gradable> => ({
    matching: { match: 'number', unit, tolerance },
  })

  test('is the same in any way to write it, and never another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        (one, other) => {
          const ways = [
            String(one),
            one.toLocaleString('en'),
            one.toLocaleString('fr').replace(/\s/g, ' '),
            `${one}.0`,
            `${one}개`,
            `정답은 ${one}입니다`,
          ]
          for (const way of ways) expect([way, matches(way, [String(one)], number())]).toEqual([way, true])
          if (one !== other) expect(matches(String(other), [String(one)], number())).toBe(false)
        },
      ),
    )
  })

  test('is right within its tolerance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: -60, max: 60 }),
        (value, tolerance, off) => {
          expect(matches(String(value + off), [String(value)], number(undefined, tolerance))).toBe(
            Math.abs(off) <= tolerance,
          )
        },
      ),
    )
  })

  test.each([
    ['4', 'hours', '240 minutes', true],
    ['4', 'hours', '네 시간', true],
    ['4', 'hours', '4 minutes', false],
    ['8', 'GB', '8기가', true],
    ['8', 'GB', '8 GiB', false],
    ['8', 'GB', '8 Gb', false],
    ['2', 'kg', '2,000 g', true],
    ['25', '%', '25퍼센트', true],
    ['25', '%', '1/4', true],
    ['5', '$', '$5', true],
    ['5', '원', '$5', false],
    ['42', 'cups', '42', true],
    ['42', 'cups', '42 cups', true],
    ['42', 'cups', '42 bowls', false],
    ['42', '홉', '42', true],
    ['42', 'rpm', '42', true],
  ])('%s %s: %s is %s', (accepted, unit, typed, right) => {
    expect(matches(typed, [accepted], number(unit))).toBe(right)
  })

  test.each([
    ['six', '6'],
    ['3개', '세 개'],
    ['1000', '1,000'],
    ['1000', '천'],
    ['35000', '3만 5천'],
    ['0.5', '½'],
    ['21', 'twenty-one'],
    ['-5', '영하 5도'],
    ['10초', '10초 동안'],
    ['10초', '10초간'],
    ['3시간', '3시간'],
    ['3시간', '3시간 동안'],
  ])('%s without being called a number is met by %s', (accepted, typed) => {
    expect(matches(typed, [accepted])).toBe(true)
  })

  test.each([
    ['1.5', '15'],
    ['-5', '5'],
    ['5', '-5'],
    ['8080:80', '80:8080'],
    ['4', '4 or 5'],
    ['4', '3~4'],
    ['192.168.0.1', '1921.68.0.1'],
    ['2', '2 아님'],
    ['2', '2 아닙니다'],
    ['2', '절대 2 아님'],
    ['2', '2 빼고'],
    ['2', '2 제외'],
    ['2', '2 없이'],
    ['2', '2 이외'],
    ['2', '2 반대말'],
    ['2', '2 wrong'],
    ['2', '2 false'],
    ['2', '2대이상'],
    ['2', '2개미만'],
    ['2', '2명초과'],
    ['10초', '10초이상'],
    ['10초', '10초 미만입니다'],
    ['10초', '10초의 반대'],
  ])('%s is not %s', (accepted, typed) => {
    expect(matches(typed, [accepted])).toBe(false)
  })
})

test('a limit is right where one is asked for', () => {
  const isAsked = (prompt: string, typed: string) => matches(typed, ['2'], { prompt })
  expect(isAsked('최대 몇 대까지 고장 나도 될까요?', '2대이하')).toBe(true)
  expect(isAsked('최소 몇 대가 필요할까요?', '2대이상')).toBe(true)
  expect(isAsked('몇 대일까요?', '2대이상')).toBe(false)
  expect(matches('18세 이상', ['18세 이상'], { prompt: '누가 볼 수 있나요?' })).toBe(true)
})

describe('code', () => {
  const gap = { prompt: 'To list images, type `docker ____`.' }

  test('is the same but for what is around it', () => {
    const around = fc.constantFrom('$ X', '`X`', '  X ', 'sudo X', '$ sudo X', 'X입니다', '"X"', 'the answer is X')
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,6} [a-z]{2,6} --?[a-zA-Z]{1,5}$/), around, (code, frame) => {
        expect(
          matches(
            frame.replace('X', () => code),
            [code],
            { matching: exact },
          ),
        ).toBe(true)
      }),
    )
  })

  test.each(['ls 외', 'ls 이외의 것', 'ls ❌', 'ls is not the answer'])(
    'is not the same where it is denied: %s',
    typed => {
      expect(matches(typed, ['ls'], { matching: exact })).toBe(false)
    },
  )

  test('is not the same with another letter, case, order or number of spaces inside words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,6} [a-z]{2,6} -[a-z]{1,5}$/), code => {
        const [first, second, flags] = code.split(' ')
        const others = [
          code.toUpperCase(),
          `${first} ${second} ${flags?.toUpperCase()}`,
          `${first} ${second}${flags}`,
          `${code}x`,
          code.slice(0, -1),
        ]
        for (const other of others) expect([other, matches(other, [code], { matching: exact })]).toEqual([other, false])
      }),
    )
  })

  test.each(['image ls', 'docker image ls', '$ docker image ls', '`docker image ls`', 'Docker image ls'])(
    '%s fills the gap',
    typed => {
      expect(matches(typed, ['image ls'], gap)).toBe(true)
    },
  )

  test.each(['image ps', 'docker image', 'image', 'docker docker image ls', 'podman image ls'])(
    '%s does not fill the gap',
    typed => {
      expect(matches(typed, ['image ls'], gap)).toBe(false)
    },
  )

  test.each(['|', '$?', '&&', '2>&1', '.env'])('%s can be answered', code => {
    expect(matches(code, [code])).toBe(true)
    expect(matches(`\`${code}\``, [code], { matching: exact })).toBe(true)
    expect(matches('x', [code])).toBe(false)
  })
})

describe('the course’s own words', () => {
  const course = (): Course =>
    tinyCourse({
      terms: [
        {
          slug: 'pooling',
          chapter: 1,
          related: [],
          texts: {
            en: { name: 'Resource pooling', aliases: ['RP'], definition: '' },
            ko: { name: '자원 풀링', aliases: ['리소스 풀링'], definition: '' },
          },
        },
        {
          slug: 'quorum',
          chapter: 1,
          related: [],
          texts: { en: { name: 'Quorum', aliases: [], definition: 'Unlike a quorin.' } },
        },
      ],
      questions: [
        {
          slug: 'shared',
          chapter: 1,
          kind: 'short-answer',
          difficulty: 1,
          terms: ['pooling'],
          texts: {
            en: {
              prompt: 'What is it when machines are shared?',
              choices: [],
              accepted: ['resource pooling'],
              explanation: '',
            },
            ko: { prompt: '장비를 함께 쓰는 것은?', choices: [], accepted: ['공동 관리'], explanation: '' },
          },
        },
        {
          slug: 'majority',
          chapter: 1,
          kind: 'short-answer',
          difficulty: 1,
          terms: ['quorum', 'pooling'],
          texts: { en: { prompt: 'What must agree?', choices: [], accepted: ['quorum'], explanation: '' } },
        },
      ],
    })
  const gradable = (slug: string, language: 'ko' | 'en' = 'en') => {
    const question = course().questions.find(each => each.slug === slug)!
    const put = ask(question, language, 1)
    return { ...put, synonyms: synonymsOf(question, put.language, course().terms) }
  }
  const vocabulary = new Vocabulary(course())

  test.each(['자원 풀링', '리소스 풀링', 'RP', '공동 관리'])('%s is right, in whatever language it is asked', text => {
    for (const language of ['ko', 'en'] as const)
      expect(isRight(gradable('shared', language), { text }, vocabulary)).toBe(true)
  })

  test('a term that is tested as well but is not the answer is not accepted', () => {
    expect(isRight(gradable('majority'), { text: 'resource pooling' }, vocabulary)).toBe(false)
  })

  test('a typo that makes a word of the course is not forgiven', () => {
    expect(isRight(gradable('majority'), { text: 'quorim' }, vocabulary)).toBe(true)
    expect(isRight(gradable('majority'), { text: 'quorin' }, vocabulary)).toBe(false)
  })

  test('a name that the prompt says is not its answer', () => {
    const question = course().questions[0]!
    question.texts.en!.prompt = 'What does RP stand for?'
    expect(synonymsOf(question, 'en', course().terms)).not.toContain('RP')
  })

  test('a post keeps a bounded number of rivals', () => {
    const terms = Array.from({ length: 100 }, (_, place) => ({
      slug: `t${place}`,
      chapter: 1,
      related: [],
      texts: { en: { name: `quorum${String.fromCharCode(97 + (place % 26))}`, aliases: [], definition: '' } },
    }))
    const rivals = new Vocabulary(tinyCourse({ terms })).rivalsOf({
      slug: 'majority',
      language: 'en',
      accepted: ['quorum'],
    })
    expect(rivals.length).toBeGreaterThan(0)
    expect(rivals.length).toBeLessThanOrEqual(20)
  })
})

describe('choices', () => {
  const choices = [
    { text: 'a', right: true },
    { text: 'b', right: false },
    { text: 'c', right: true },
  ]

  test('must be exactly the right ones', () => {
    const question = asked({ choices })
    expect(isRight(question, { choices: [0, 2] })).toBe(true)
    expect(isRight(question, { choices: [0] })).toBe(false)
    expect(isRight(question, { choices: [0, 1, 2] })).toBe(false)
    expect(isRight(question, { choices: [] })).toBe(false)
  })
})

test('typed answers of every file are judged as a teacher would', async () => {
  const files = await Promise.all((await typedAnswerFiles()).map(confusionOf))
  const sum = (count: (file: Confusion) => number) => files.reduce((total, file) => total + count(file), 0)
  expect(sum(file => file.rightAccepted) / sum(file => file.rightAccepted + file.rightRefused)).toBeGreaterThanOrEqual(
    ACCEPTED_FROM,
  )
  expect(sum(file => file.wrongRefused) / sum(file => file.wrongAccepted + file.wrongRefused)).toBeGreaterThanOrEqual(
    REFUSED_FROM,
  )
})
