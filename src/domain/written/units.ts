import { table } from '../table.ts'
/** What is measured, and how much of its kind one of it is. */
export interface Unit {
  name: string
  /** Units of one kind can be told in one another: 240 minutes are 4 hours. */
  kind: string
  factor: number
}

/** name: factor, then how people write it; what is case-sensitive stands first. */
type Row = [name: string, factor: number, written: string]

const KINDS = table<Row[]>({
  time: [
    ['ns', 1e-9, 'ns nanosecond nanoseconds nsec 나노초'],
    ['µs', 1e-6, 'µs μs us microsecond microseconds 마이크로초'],
    ['ms', 1e-3, 'ms millisecond milliseconds msec 밀리초 밀리세컨드'],
    ['s', 1, 's sec secs second seconds 초'],
    ['min', 60, 'min mins minute minutes 분'],
    ['h', 3600, 'h hr hrs hour hours 시간'],
    ['day', 86_400, 'd day days 일 날'],
    ['week', 604_800, 'wk week weeks 주 주일'],
    ['month', 2_629_746, 'month months mo 개월 달'],
    ['year', 31_556_952, 'yr yrs year years 년 해 年'],
    ['decade', 315_569_520, 'decade decades'],
    ['century', 3_155_695_200, 'century centuries 세기'],
  ],
  clock: [['o’clock', 1, "o'clock oclock 시"]],
  data: [
    ['bit', 0.125, 'bit bits 비트 b'],
    ['kbit', 125, 'kbit kbits Kb kb 킬로비트'],
    ['Mbit', 125e3, 'Mbit Mbits Mb megabit megabits 메가비트'],
    ['Gbit', 125e6, 'Gbit Gbits Gb gigabit gigabits 기가비트'],
    ['B', 1, 'B byte bytes 바이트'],
    ['kB', 1e3, 'kB KB kilobyte kilobytes 킬로바이트 kbyte'],
    ['MB', 1e6, 'MB megabyte megabytes meg megs 메가바이트 메가 mb mbyte'],
    ['GB', 1e9, 'GB gigabyte gigabytes gig gigs 기가바이트 기가 gb gbyte'],
    ['TB', 1e12, 'TB terabyte terabytes 테라바이트 테라 tb'],
    ['PB', 1e15, 'PB petabyte petabytes 페타바이트 pb'],
    ['KiB', 2 ** 10, 'KiB kibibyte kibibytes 키비바이트 kib'],
    ['MiB', 2 ** 20, 'MiB mebibyte mebibytes 메비바이트 mib'],
    ['GiB', 2 ** 30, 'GiB gibibyte gibibytes 기비바이트 gib'],
    ['TiB', 2 ** 40, 'TiB tebibyte tebibytes 테비바이트 tib'],
  ],
  length: [
    ['nm', 1e-9, 'nm nanometer nanometers nanometre nanometres 나노미터'],
    ['µm', 1e-6, 'µm μm um micrometer micrometers micrometre micrometres micron microns 마이크로미터'],
    ['mm', 1e-3, 'mm millimeter millimeters millimetre millimetres 밀리미터 밀리'],
    ['cm', 1e-2, 'cm centimeter centimeters centimetre centimetres 센티미터 센치미터 센티 센치'],
    ['m', 1, 'm meter meters metre metres 미터'],
    ['km', 1e3, 'km kms kilometer kilometers kilometre kilometres 킬로미터'],
    ['in', 0.0254, 'inch inches 인치'],
    ['ft', 0.3048, 'ft foot feet 피트'],
    ['yd', 0.9144, 'yd yard yards 야드'],
    ['mile', 1609.344, 'mi mile miles 마일'],
    ['au', 149_597_870_700, 'AU au 천문단위'],
    ['ly', 9.4607304725808e15, 'ly lightyear lightyears light-year light-years 광년'],
  ],
  mass: [
    ['mg', 1e-6, 'mg milligram milligrams 밀리그램'],
    ['g', 1e-3, 'g gram grams gramme grammes 그램 그람'],
    ['kg', 1, 'kg kgs kilo kilos kilogram kilograms 킬로그램 킬로 키로'],
    ['t', 1e3, 't ton tons tonne tonnes 톤'],
    ['lb', 0.45359237, 'lb lbs pound pounds 파운드'],
    ['oz', 0.028349523125, 'oz ounce ounces 온스'],
  ],
  volume: [
    ['mL', 1e-3, 'mL ml milliliter milliliters millilitre millilitres cc 밀리리터 시시'],
    ['L', 1, 'L l liter liters litre litres 리터'],
    ['gal', 3.785411784, 'gal gallon gallons 갤런'],
  ],
  area: [
    ['m2', 1, 'm2 m^2 sqm 제곱미터 평방미터'],
    ['km2', 1e6, 'km2 km^2 제곱킬로미터'],
    ['ha', 1e4, 'ha hectare hectares 헥타르'],
  ],
  temperature: [
    ['°C', 1, '°C ℃ C celsius degreescelsius degreecelsius degreesc °celsius 섭씨 centigrade 섭씨도 도씨'],
    ['K', 1.000001, 'K kelvin kelvins 켈빈'],
  ],
  fahrenheit: [['°F', 1, '°F F ℉ fahrenheit degreesfahrenheit degreesf 화씨 화씨도']],
  degrees: [['°', 1, '° deg degree degrees 도']],
  share: [['%', 1, '% percent percents pct percentage 퍼센트 프로 퍼센트포인트 퍼']],
  electricity: [
    ['A', 1, 'A amp amps ampere amperes 암페어'],
    ['mA', 1e-3, 'mA milliamp milliamps 밀리암페어'],
  ],
  voltage: [
    ['V', 1, 'V v volt volts 볼트'],
    ['kV', 1e3, 'kV kv 킬로볼트'],
    ['mV', 1e-3, 'mV mv 밀리볼트'],
  ],
  power: [
    ['W', 1, 'W w watt watts 와트'],
    ['kW', 1e3, 'kW kw kilowatt kilowatts 킬로와트'],
    ['MW', 1e6, 'MW megawatt megawatts 메가와트'],
    ['hp', 745.7, 'hp horsepower 마력'],
  ],
  resistance: [['Ω', 1, 'Ω Ω ω ohm ohms 옴']],
  frequency: [
    ['Hz', 1, 'Hz hz hertz 헤르츠'],
    ['kHz', 1e3, 'kHz khz kilohertz 킬로헤르츠'],
    ['MHz', 1e6, 'MHz mhz megahertz 메가헤르츠'],
    ['GHz', 1e9, 'GHz ghz gigahertz 기가헤르츠'],
  ],
  energy: [
    ['J', 1, 'J j joule joules 줄'],
    ['kJ', 1e3, 'kJ kj kilojoule kilojoules 킬로줄'],
    ['cal', 4.184, 'cal calorie calories 칼로리'],
    ['kcal', 4184, 'kcal kilocalorie kilocalories 킬로칼로리'],
  ],
  force: [['N', 1, 'N newton newtons 뉴턴']],
  pressure: [
    ['Pa', 1, 'Pa pa pascal pascals 파스칼'],
    ['hPa', 100, 'hPa hpa 헥토파스칼'],
    ['kPa', 1e3, 'kPa kpa kilopascal kilopascals 킬로파스칼'],
    ['bar', 1e5, 'bar bars 바'],
    ['atm', 101_325, 'atm atmosphere atmospheres 기압'],
  ],
  speed: [
    ['m/s', 1, 'm/s mps 미터매초 미터/초 meterspersecond metrespersecond'],
    ['km/s', 1e3, 'km/s kilometerspersecond kilometrespersecond 킬로미터/초'],
    ['km/h', 1 / 3.6, 'km/h kmh kph 킬로미터/시 kilometersperhour kilometresperhour'],
    ['mph', 0.44704, 'mph milesperhour'],
  ],
  acceleration: [['m/s2', 1, 'm/s2 m/s^2']],
  dollar: [
    ['$', 1, '$ usd dollar dollars buck bucks 달러 불'],
    ['¢', 0.01, '¢ cent cents 센트'],
  ],
  won: [['₩', 1, '₩ krw won 원']],
  euro: [['€', 1, '€ eur euro euros 유로']],
  yen: [['¥', 1, '¥ jpy yen 엔']],
  sterling: [['£', 1, '£ gbp']],
  count: [
    [
      'pieces',
      1,
      '개 個 人 에러 error errors code 코드 개요 개씩 가지 명 사람 분 인 번 회 차례 대 층 겹 단계 종류 종 마리 장 권 살 세 곳 군데 자리 줄 칸 쌍 팀 위 판 편 건 점 골 차 부 번째 째 개의 명의 가지의 times time items item things thing pieces piece people persons person total intotal altogether ofthem ofthose years-old yearsold points point st nd rd th ad ce x배 배 등 자 글자 호 회차 그루 송이 벌 켤레 잔 병 채 척 문제 항목 조각 묶음 세트 계층 레이어 변 면 각 나라 국가 행성 음절 단어 비트열 차원 악장 현 옥타브 세대',
    ],
  ],
})

const BY_WRITTEN = new Map<string, Unit[]>()
for (const [kind, rows] of Object.entries(KINDS)) {
  for (const [name, factor, written] of rows) {
    for (const each of written.split(' ')) {
      BY_WRITTEN.set(each, [...(BY_WRITTEN.get(each) ?? []), { name, kind, factor }])
    }
  }
}

/**
 * What a text may mean as a unit: several where a word has several meanings (도), none where it is no unit. `GB` and
 * `Gb` differ by case; in another case than either, the usual meaning is taken.
 */
export function unitsOf(text: string): Unit[] {
  const written = text.replaceAll(' ', '').replace(/\.$/, '')
  const bare = written.replace(/^(?:섭씨|화씨)(?=도$)/, each => each)
  return BY_WRITTEN.get(bare) ?? BY_WRITTEN.get(bare.toLowerCase()) ?? []
}

/** The kinds of unit that a text names in one of its words, such as `time` in `How many hours …?`. */
export function kindsNamedIn(text: string): Unit[] {
  const found = text.match(/[\p{L}%°$€£¥₩]+/gu) ?? []
  return found
    .flatMap(word => [
      word,
      word.replace(/(?:은|는|이|가|을|를|의|인가요|일까요|일까|인가|입니까)$/u, ''),
      word.replace(/^몇/, ''),
    ])
    .flatMap(word => (word.length > 1 || !/[a-z가-힣]/i.test(word) ? unitsOf(word) : []))
}
