/** Documents that other programs can save as one that is read here. */
const NAMES =
  /\.(?:docm?|dotx?|rtfd?|hwpx?|odt|ott|pages|wps|pptx?|odp|key|xlsx?|ods|numbers|epub|eml|msg|mht(?:ml)?|webarchive|ipynb|one|enex)$/i

/** How such a file begins that is text to look at: Rich Text, a notebook of Jupyter, a message or page with its parts. */
const BEGINNINGS = [
  /^\{\\rtf\d/,
  /^\s*\{\s*"(?:cells|metadata|nbformat)"\s*:\s*[[{\d]/,
  /^(?:[\w-]{2,40}:[^\n]{0,500}\n(?:[ \t][^\n]{0,500}\n){0,20}){0,20}MIME-Version:/i,
]

/** Whether a file is a document of a format that is not read, by its name or its beginning. */
export function isOtherFormat(name: string, text: string): boolean {
  return NAMES.test(name) || BEGINNINGS.some(beginning => beginning.test(text.slice(0, 20_000)))
}
