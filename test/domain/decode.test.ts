import iconv from 'iconv-lite'
import { decodeText } from '../../src/domain/decode.ts'
import { fc } from '../support/properties.ts'

const korean = '컨테이너는 프로세스를 격리해서 실행하는 기술이다.\n이미지: 컨테이너를 만드는 틀\n'
const mixed = '# Docker 정리\n\n- 이미지(image): 컨테이너를 만드는 틀\n- 볼륨(volume): 데이터를 남기는 곳\n'
const english = 'Kernel: the core of an operating system.\nShell: a program that reads commands.\n'
const dense = '컨테이너이미지볼륨네트워크레지스트리오케스트레이션가상머신하이퍼바이저쿠버네티스파드노드'

describe.each(Object.entries({ korean, mixed, english }))('%s text', (_, text) => {
  test.each(['utf8', 'utf16le', 'utf16be'])('in %s is read with a byte order mark and without', encoding => {
    for (const addBOM of [true, false])
      expect(decodeText(iconv.encode(text, encoding, { addBOM }))).toEqual({
        text,
        encoding: encoding === 'utf8' ? undefined : encoding,
      })
  })
})

test.each([korean, mixed, dense])('CP949 is read, also where the last character is cut in two', text => {
  expect(decodeText(iconv.encode(text, 'cp949'))).toEqual({ text, encoding: 'cp949' })
  const cut = iconv.encode(text.repeat(4).trimEnd(), 'cp949').subarray(0, -1)
  expect(decodeText(cut)).toMatchObject({ text: expect.stringContaining(text), encoding: 'cp949' })
})

test.each(['utf16le', 'utf16be'])('Hangul without a space in %s is read without a mark', encoding => {
  expect(decodeText(iconv.encode(dense, encoding, { addBOM: false }))).toEqual({ text: dense, encoding })
})

test('a Western page is read in its own code page', () => {
  const text = 'Le café est une boisson préparée à partir de grains torréfiés. Il naît déjà où l’on goûte.'
  expect(decodeText(iconv.encode(text, 'windows-1252'))?.text).toBe(text)
})

test('what is no text is refused', () => {
  expect(decodeText(new Uint8Array(5000).map((_, at) => (at * 7919) % 251))).toBeUndefined()
  expect(decodeText(new TextEncoder().encode('a\0b'))).toBeUndefined()
  expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBeUndefined()
})

test('any text in UTF-8 comes back, with its line ends and letters made one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      fc.pre(!/[\p{Cc}\uFEFF\u200B\u2028\u2029\uFFFD]/u.test(text))
      expect(decodeText(new TextEncoder().encode(`The text: ${text}`))?.text).toBe(`The text: ${text}`.normalize('NFC'))
    }),
  )
})

test('UTF-8 that was cut within a letter, or has a byte that is none, is read but for that', () => {
  const bytes = new TextEncoder().encode(korean)
  expect(decodeText(bytes.subarray(0, -2))?.text).toBe(`${korean.slice(0, -2)}\uFFFD`)
  const broken = Buffer.concat([bytes, new Uint8Array([0xff]), bytes])
  expect(decodeText(broken)).toEqual({ text: `${korean}\uFFFD${korean}`, encoding: undefined })
})

test('CP949 is told by what is not ASCII, however far behind that begins', () => {
  const text = `${'p { margin: 0 }\n'.repeat(6000)}${korean}`
  expect(decodeText(iconv.encode(text, 'cp949'))).toEqual({ text, encoding: 'cp949' })
})

test.each([
  ['shift_jis', '<meta charset="Shift_JIS"><p>浸透: 水が膜を通ること</p>', 'shift_jis'],
  ['cp949', '<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987"><p>café: 뷁</p>', 'cp949'],
  ['windows-1252', '<meta charset=windows-1252><p>Œuvre – naïf</p>', 'windows-1252'],
])('a page in %s is read as it says', (encoding, text, told) => {
  const known = iconv.decode(iconv.encode(text, encoding), encoding)
  expect(decodeText(iconv.encode(text, encoding))).toEqual({ text: known, encoding: told })
})

test('a page in UTF-8 that says otherwise is UTF-8', () => {
  const text = `<meta charset="euc-kr"><p>${korean}</p>`
  expect(decodeText(new TextEncoder().encode(text))?.text).toBe(text)
})
