import { fc } from './properties.ts'

/** One of the pieces of a text, which are parted by two bars; `⏎` and `⇥` stand for what cannot be seen. */
const oneOf = (texts: string) =>
  fc.constantFrom(...texts.split('‖').map(each => each.replaceAll('⏎', '\n').replaceAll('⇥', '\t')))
const joined = (part: fc.Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.array(part, { minLength, maxLength }).map(parts => parts.join(''))

/** What words may hold that reach into one another, or seem to. */
const inline = joined(
  fc.oneof(
    { weight: 4, arbitrary: oneOf('word‖컨테이너‖는‖Docker‖12‖3.‖x‖a_b‖____‖www.x.org‖1~2‖R&D') },
    { weight: 4, arbitrary: oneOf(' ‖ ‖, ‖. ‖(‖)‖: ‖!‖?‖“‖& ‖ | ‖ * ‖ < ‖<2‖\u00a0‖🙂') },
    oneOf(
      '**bold**‖*it*‖`code`‖`a b`‖**굵게**‖**a b**‖[a b](https://x.org/)‖[x](https://x.org)‖![a](https://x.org)‖`<b>`‖`**`‖` x `',
    ),
    oneOf(
      '~~a~~‖*‖**‖_‖`‖``‖~‖~~‖[‖]‖[x]‖[^1]‖[a][x]‖![p][x]‖<b>‖&amp;‖&#35;‖&x‖;‖\\‖@‖<!--‖-->‖https://x.org/a‖a@b.co‖⇥‖  ‖#‖$‖^‖+‖-‖=‖"',
    ),
    oneOf('\\*‖\\_‖\\&‖\\[‖\\`‖\\#‖\\-‖\\!‖a\\@b.co‖https:\\//x.org‖www\\.x.org'),
  ),
  0,
  8,
)

/** Words as nearly all of a chapter file has them. */
export const plain = joined(
  oneOf(
    'word‖컨테이너‖는‖ ‖ of ‖, so‖**bold**‖*it*‖`code`‖[so](https://x.org/a?b=c#d)‖2‖a_b‖ ____ ‖(so)‖.‖1~2‖R&D‖ < ‖ * ‖\\*‖\\_‖\\<',
  ),
  1,
  6,
)

/** Either. */
export const words = fc.oneof({ weight: 3, arbitrary: plain }, inline)
const before = fc.oneof(
  { weight: 3, arbitrary: oneOf('### ‖- ‖- [x] ‖- [ ] ‖> ‖  ‖‖‖') },
  oneOf('# ‖## ‖#‖#⇥‖* ‖1. ‖1) ‖  - ‖    ‖>‖> > ‖> - ‖- - ‖- # ‖| ‖⇥'),
)
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(before, words).map(parts => parts.join('')) },
  { weight: 4, arbitrary: fc.constant('') },
  oneOf('```‖~~~‖```sh‖<div>‖<pre>‖</pre>‖<!--‖-->‖<?‖---‖===‖***‖| a | b |‖| - | - |‖ ‖>‖> ‖x\r‖\u2028# a'),
  oneOf('[x]: https://x.org‖[^1]: A note‖> [a]: /b "c"‖[ A  b ]: <x y>'),
)

/** A text of many blocks, in which anything may be open at the end of one. */
export const document = fc.array(line, { maxLength: 24 }).map(lines => lines.join('\n'))
