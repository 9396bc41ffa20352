/** Sounds, and pictures that are in the file and have no address in the web; in GIFT equals signs and colons are escaped. */
const MEDIA =
  /\[sound:[^\]\n]{1,500}\]|<img\b(?![^<>]*\bsrc\s*\\?=\s*["']?https?\\?:)[^<>]*>|<(?:audio|video|object)\b[^<>]*>|\[anki:[^\]\n]{1,500}\]|!\[[^\]\n]*\]\(@@PLUGINFILE@@[^)\s]*\)/gi

/** A text of a card without its pictures and sounds, and how many there were. */
export function withoutMedia(text: string): { text: string; count: number } {
  let count = 0
  const bare = text.replace(MEDIA, () => {
    count++
    return ' '
  })
  return { text: bare, count }
}
