const BY_SOMEBODY =
  /^(?:We|I|He|She|They|Everyone|Everybody|Someone|Somebody|Nobody|Most of us|All of us)(?:['’]\p{L}+)?\s|^(?:저|나|우리|다들|모두|그녀|우리 모두)(?:는|가|도|들은)?\s/u

/** Whether texts tell what somebody did, as a diary and the minutes of a meeting do: "We had soup". What they stand under is no name. */
export const areTold = (texts: readonly string[]): boolean =>
  3 * texts.filter(text => BY_SOMEBODY.test(text)).length > texts.length
