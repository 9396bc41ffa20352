/** The first chapter of a new course, in Korean; the same questions as in English. */
export const STARTER_KO = `---
chapter: 1
slug: 01-first-chapter
language: ko
title: 첫째 장
---

# 첫째 장

## 요약

이번 주에 함께 읽을 내용을 2분 안에 읽을 수 있게 적습니다. 예로 삼을 것이 있도록, 이 장은 **학습**을 다룹니다.

- **무엇**: 다시 읽으면 아는 것처럼 느껴지지만, 실제로 남는 것은 *인출 연습*을 했을 때입니다.
- **왜**: 떠올린 것은 남고, 보기만 한 것은 흐려집니다.
- **어떻게**: 하루에 한 문제를 풀고, 설명을 읽고, 몇 주 뒤에 다시 풉니다.

## 용어

### 인출 연습

- slug: retrieval-practice
- aliases: 시험 효과, 능동적 회상
- related: spacing

다시 읽는 대신 스스로 떠올려 보는 것입니다. 책을 덮고 문제에 답하는 것이 가장 간단한 방법입니다.

### 분산 학습

- slug: spacing
- aliases: 간격 반복, 분산 연습
- related: retrieval-practice

연습을 여러 날, 여러 주에 나누는 것입니다. 같은 시간을 써도 사이에 잊을 틈이 있을 때 더 많이 남습니다.

## 문제

### better-than-rereading

- kind: single-choice
- difficulty: 1
- terms: retrieval-practice

모임까지 한 시간 남았습니다. 무엇을 할 때 가장 많이 남을까요?

- [ ] 책을 처음부터 한 번 더 읽기
  술술 읽혀서 안다고 느끼지만, 일주일 뒤에는 거의 남지 않습니다.
- [x] 책을 덮고 떠오르는 것을 적기
- [ ] 중요한 문장에 밑줄을 긋기
- [ ] 제목과 소제목을 옮겨 쓰기

> 스스로 떠올릴 때 기억이 단단해집니다. 다시 읽으면 익숙해질 뿐입니다.

### good-habits

- kind: multiple-choice
- difficulty: 2
- terms: retrieval-practice, spacing

기억의 원리를 살린 습관을 모두 고르세요.

- [x] 거의 날마다 한 문제씩 풀기
- [ ] 마지막 날 밤에 몰아서 풀기
- [x] 지난 문제를 섞어서 풀기
- [ ] 답부터 보고 문제를 읽기

> 하루에 많이 푸는 것보다 여러 날에 조금씩 푸는 것이 낫고, 잊은 것은 지난 문제에서 드러납니다. 답을 먼저 보면 떠올릴 것이 없습니다.

### forgetting-helps

- kind: true-false
- difficulty: 2
- terms: spacing
- answer: true

조금 잊은 다음에 다시 연습하면 그 연습의 값어치가 더 커진다.

> 애써 떠올릴수록 오래 남습니다. 그래서 연습을 여러 날에 나누는 것입니다.

### name-of-spreading

- kind: short-answer
- difficulty: 1
- terms: spacing
- accept: 분산 학습, 간격 반복, 분산 연습

연습을 여러 날, 여러 주에 나누는 것을 무엇이라고 할까요?

> 짧게 여러 번, 사이를 두고 합니다. 반대로 벼락치기는 시험 다음 날까지만 갑니다.

### minutes-a-day

- kind: cloze
- difficulty: 3
- terms: spacing
- accept: 25
- match: number
- tolerance: 1
- unit: 분

5분씩 다섯 번이면 모두 ____입니다. 한 번에 그만큼 하는 것보다 더 많이 남습니다.

> 다섯 번에 5분씩입니다. 시간은 같지만 떠올리는 횟수가 다릅니다.

### list-what-is-due

- kind: cloze
- difficulty: 3
- terms: retrieval-practice
- accept: \`-n 3\`, \`-3\`

코드는 글자 그대로 비교하며, 코드 블록 안에 둘 수도 있습니다. 세 줄이 나오도록 명령을 완성하세요.

\`\`\`sh
head ____ questions.txt
\`\`\`

> \`head\`는 파일의 첫 줄들을 보여 주며, \`-n\`이 없으면 열 줄입니다. 백틱 안의 답은 코드라서 플래그의 대소문자까지 같아야 합니다.
`
