import { draftedNames } from '../../../support/drafted.ts'

test.each<[string, string[]]>([
  ['# Rigs\n- ketch (a boat with two masts), sloop (a boat with a mast and a jib)', ['Ketch', 'Sloop']],
  [
    '# Winds\n[Fallwind](x) ("heavy" air that comes down a slope) ⟷ [Seawind](y) ("light" air that comes off the sea)',
    ['Fallwind', 'Seawind'],
  ],
  ['# 물때\n- 조금 (물이 가장 적게 드나드는 때), 사리 (물이 가장 많이 드나드는 때)', ['조금', '사리']],
  ['# 배의 종류\n종류: 갤리 (노를 저어 움직이는 배), 범선 (바람으로 움직이는 배)', ['갤리', '범선']],
  [
    '# 시계\n해시계(그림자), 자격루(스스로 때를 알려 주는 물시계), 앙부일구(솥처럼 오목한 시계)',
    ['해시계', '자격루', '앙부일구'],
  ],
])('each name of a line has its own remark: %j', (text, names) => {
  expect(draftedNames(text)).toEqual(expect.arrayContaining(names))
})

test.each<[string, string[]]>([
  ['# Ports\nHamburg (Germany), Rotterdam (Netherlands)', ['Hamburg', 'Rotterdam']],
  ['# Ports\nWe saw the quay (which was wet), and the mole (which was dry).', ['Quay', 'Mole']],
  ['# 배\n- 배(boat), 돛(sail), 닻(anchor)', ['돛', '닻']],
])('names in passing have none: %j', (text, names) => {
  expect(draftedNames(text).filter(name => names.includes(name))).toEqual([])
})
