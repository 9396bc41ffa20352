import { capital, isKorean, type Ways, withParticle } from './terms.ts'

/** Sentences and questions that say what names mean. */
export const SENTENCES: Ways = {
  'q and a': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `Q. What is ${isKorean(name) ? name : `a ${name.toLowerCase()}`}?\nA. ${capital(meaning)}.`,
      )
      .join('\n\n'),
  'ko q': terms => terms.map(([name, meaning]) => `Q. ${name}란?\nA. ${meaning}`).join('\n\n'),
  'ko 란?': terms => terms.map(([name, meaning]) => `### ${name}란?\n\n${meaning}이다.`).join('\n\n'),
  'ko 란 무엇인가': terms => terms.map(([name, meaning]) => `## ${name}란 무엇인가?\n${meaning}.`).join('\n\n'),
  sentences: terms =>
    terms
      .map(([name, meaning]) => (isKorean(name) ? `${name}이란 ${meaning}를 말한다.` : `${name} means ${meaning}.`))
      .join('\n'),
  means: terms =>
    terms
      .map(([name, meaning]) => (isKorean(name) ? `${name}의 의미 : ${meaning}` : `${name} means ${meaning}.`))
      .join('\n'),
  '이란:': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `- ${withParticle(name, '이란', '란')}: ${meaning}`
          : `- What is ${name.toLowerCase()}? ${capital(meaning)}.`,
      )
      .join('\n'),
  '이란?': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `${withParticle(name, '이란', '란')}? ${meaning}`
          : `What is a ${name.toLowerCase()}? ${capital(meaning)}.`,
      )
      .join('\n\n'),
  'the is': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `- ${withParticle(name, '은', '는')} ${meaning}입니다.`
          : `- The ${name.toLowerCase()} is ${meaning}.`,
      )
      .join('\n'),
  'refers to': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `${withParticle(name, '은', '는')} ${withParticle(meaning, '을', '를')} 말한다.`
          : `${name} refers to ${meaning}.`,
      )
      .join(' '),
  called: terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `${withParticle(meaning, '을', '를')} ${withParticle(name, '이라고', '라고')} 한다.`
          : `${capital(meaning)} is called ${name.toLowerCase()}.`,
      )
      .join(' '),
  'called bold': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `${withParticle(meaning, '을', '를')} **${name}**${withParticle(name, '이라고', '라고').slice(name.length)} 한다.`
          : `${capital(meaning)} is called **${name.toLowerCase()}**.`,
      )
      .join('\n\n'),
  'known as': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `${withParticle(meaning, '을', '를')} ${withParticle(name, '이라', '라')} 부른다.`
          : `${capital(meaning)} is known as the ${name.toLowerCase()}.`,
      )
      .join('\n'),
  'mean 의미': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `- ${withParticle(name, '은', '는')} ${withParticle(meaning, '을', '를')} 의미함`
          : `- ${name}, which is ${meaning}, matters.`,
      )
      .join('\n'),
  뜻함: terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `- ${withParticle(name, '이란', '란')} ${withParticle(meaning, '을', '를')} 뜻함.`
          : `- By ${name.toLowerCase()} we mean ${meaning}.`,
      )
      .join('\n'),
  'bold is': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `**${name}**${withParticle(name, '은', '는').slice(name.length)} ${meaning}이다.`
          : `A **${name.toLowerCase()}** is ${meaning}.`,
      )
      .join('\n\n'),
  'bold is run': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `**${name}**${withParticle(name, '은', '는').slice(name.length)} ${meaning}이다.`
          : `The **${name.toLowerCase()}** is ${meaning}.`,
      )
      .join(' '),
  'Q: A:': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `Q: ${isKorean(name) ? `${withParticle(name, '이란', '란')}?` : `What is ${name.toLowerCase()}?`}\nA: ${capital(meaning)}`,
      )
      .join('\n\n'),
  'q bold': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `**Q. ${isKorean(name) ? `${withParticle(name, '이란', '란')}?` : `What is a ${name.toLowerCase()}?`}**\n\n${capital(meaning)}.`,
      )
      .join('\n\n'),
  'q numbered': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `${i + 1}. ${isKorean(name) ? `${withParticle(name, '이란', '란')} 무엇인가?` : `What is a ${name.toLowerCase()}?`}\n   - ${meaning}`,
      )
      .join('\n'),
  explain: terms =>
    terms
      .map(
        ([name, meaning]) =>
          `### ${isKorean(name) ? `${name}에 대해 설명해주세요.` : `Explain ${name.toLowerCase()}.`}\n${isKorean(name) ? `${withParticle(name, '은', '는')} ${meaning}입니다.` : `${name} is ${meaning}.`}`,
      )
      .join('\n\n'),
}
