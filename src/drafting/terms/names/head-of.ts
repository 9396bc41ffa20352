/** The head of a name that a clause comes before: 하이퍼바이저를 이용한 가상 머신 → 가상 머신. */
export function headOf(name: string): string {
  const clause =
    /^.{1,30}(?:이|가)\s(?:말한|제시한|주장한|정의한|제안한|도입한)\s(\S.{1,30})$/.exec(name) ??
    /^\S{1,20}(?:에서|에)\s(?:사용되는|사용하는|쓰이는|쓰는)\s(\S.{1,30})$/.exec(name) ??
    /^.{1,40}?(?:을|를|에|로|으로|에서|과|와)\s(?:이용한|활용한|사용한|위한|통한|사용하는|이용하는|기반한|대한|관련된)\s(\S.{1,30})$/.exec(
      name,
    )
  return clause?.[1] ?? name
}
