/** "`sail` · `oar` · `pole`": names that are typed, one after the other, and nothing said of them. */
const TYPED_LIST = /^`[^`]+`(?:\s?(?:(?:[,·/|+&]|→|->|and|및)\s?)?`[^`]+`)+[.]?$/

/** Whether a text is nothing but a list of typed names: it gives them, and says of what stands before it only which there are. */
export const isTypedList = (text: string) => text.startsWith('`') && TYPED_LIST.test(text.trim())
