/** The term that a heading or a question is about: "What is a mutex?", "클라우드 컴퓨팅이란?", "Definition of variance". */
export function askedAbout(text: string): string | undefined {
  const bare = text
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/^(?:Q\d{0,2}|질문\s?\d{0,2}|문제\s?\d{0,2}|문\s?\d{0,2})\s?[.):]\s*/i, '')
    .replace(/^(?:그렇다면|그럼|먼저|우선)[,\s]+/, '')
    .trim()
  const english =
    /^(?:so,? )?what(?:\s+(?:is|are|was|were|does)|['’]s)\s+(?:an?\s|the\s)?(?:meant by\s|term\s)?(.{2,60}?)(?:\s+mean)?\s*\?*$/i.exec(
      bare,
    ) ?? /^(?:define|definition of|the definition of|meaning of)\s+(?:an?\s|the\s)?(.{2,60}?)[.?]*$/i.exec(bare)
  if (english) return english[1]
  const korean =
    /^(.{1,70}?)(?:이란|란)\s*(?:무엇(?:인가|인가요|일까|일까요|입니까)?|뭔가요|뭘까|뭘까요|뭐지|뭐야)?\s*\??$/.exec(
      bare,
    ) ??
    /^(.{1,40}?)(?:은|는|이|가)?\s*(?:무엇인가요?|무엇일까요?|무엇입니까|뭔가요|뭘까요?|뭐지|뭐야|뭐예요)\s*\??$/.exec(
      bare,
    ) ??
    /^(.{1,40}?)(?:의)?\s(?:정의|개념|의미|뜻)$/.exec(bare)
  // 계란, 반란: nouns that end like the question.
  return korean && (korean[1]?.length ?? 0) >= 2 ? korean[1] : undefined
}
