import { anyOf, listOf } from '../../word-list.ts'

/** What things are like, as it stands before "하다". */
const QUALITIES = listOf(`
  가능, 불가능, 필요, 불필요, 중요, 다양, 용이, 곤란, 부족, 충분, 심각, 유리, 불리, 유용, 저렴, 복잡, 간단, 단순,
  편리, 불편, 동일, 유사, 비슷, 적합, 적절, 정확, 명확, 분명, 확실, 완전, 안전, 위험, 특별, 강력, 당연
`)
/** What things are like, as a note ends with it: "표면적 큼", "온도가 높음". */
const LIKE_THAT = listOf(`
  큼, 작음, 높음, 낮음, 많음, 적음, 빠름, 느림, 강함, 약함, 짧음, 넓음, 좁음, 깊음, 얕음, 밝음, 두꺼움, 얇음, 무거움,
  가벼움, 뜨거움, 차가움, 좋음, 나쁨, 같음, 다름, 비슷함, 없음, 있음, 아님, 많아짐, 적어짐, 커짐, 작아짐, 높아짐, 낮아짐,
  빨라짐, 느려짐, 강해짐, 약해짐
`)
/** Verbs that a rule has cut off before their ending. */
const STEMS = listOf(`
  있, 없, 된, 될, 한, 할, 하, 되, 않, 같, 아니, 아닌, 빠지, 떨어지, 사라지, 달라지, 갈라지, 만들어지, 이루어지,
  나타나, 일어나, 생겨나, 벗어나, 늘어나, 드러나, 이러하, 그러하, 어떠하, 궁금하, 말하, 생각하
`)
const CUT_OFF = new RegExp(
  `(?:^|\\s)${anyOf(STEMS)}$|${anyOf(QUALITIES)}하$|[이가]\\s(?:\\S+\\s)*\\S*(?:[어여러려켜져워]지|되|하)$`,
)
/** "비용이 많다면", "접근이 가능", "수익이 생기면": what something does or is like, or when. */
const CLAUSES = [
  new RegExp(`[가-힣][이가]\\s(?:[가-힣]+\\s)*[가-힣]*(?:다|다면|${QUALITIES.join('|')})$`),
  /[가-힣](?:다면|라면)$|[합입됩습납십]니$/,
  new RegExp(`\\s${anyOf(LIKE_THAT)}$`),
  /[가-힣]\s?(?:다고|않고|않고도|면서도)(?:\s|$)|[가-힣)][가이]\s(?:존재|가능|필요|불가)$/,
  /[가-힣][이가을를은는]\s(?:\S+\s)*[가-힣]*(?:기|하|되|지|가|오|보|리|시|으|이|치|나|르|우|꾸)면$/,
  /[가-힣](?:자신|자체)[이가]\s/,
  // "이탤릭이었", "시작했": a verb without its ending.
  /[가-힣][았었였했됐졌갔왔났겠렸켰셨랐]$/,
  /,\s\S+(?:\s\S+){3,}$/,
]
/** "기준에 따른 구분", "주장에 대한 반박", "읽기 전", "셋 이상의 배": something about it, or when. */
const ABOUT =
  /에\s(?:따른|따라|있는)\s|에\s(?:대한|관한)\s(?:반박|반론|근거|비판|설명|이야기|생각|질문|대답|답변|오해|의견|고찰|정리|논의|논쟁|이해)$|[가-힣]기\s(?:전|후|중)$|이상의\s|\s간의\s/
/** "복잡한", "부자연스러운", "평소와", "일반적으로": how, and with what. */
const HOW = /(?:스러운|로운)$|[가-힣]{2}와$/

/** Whether a Korean phrase says what something does or is like, when, or a part of that, and names nothing. */
export const isKoreanClause = (name: string) =>
  CUT_OFF.test(name) || ABOUT.test(name) || HOW.test(name) || CLAUSES.some(clause => clause.test(name))
