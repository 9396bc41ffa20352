import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { NotesError } from '../notes-error.ts'
import { markdownOf } from './markdown-of-html.ts'
import { isTooDeep } from './too-deep.ts'
import { withFormulas } from './word-formulas.ts'

/** The text of a Word document as Markdown, from its parts that hold text (see `unpack`). */
export async function readWordDocument(name: string, parts: Record<string, Uint8Array>): Promise<string> {
  try {
    if (Object.values(parts).some(part => isTooDeep(new TextDecoder().decode(part), 'xml')))
      throw new RangeError('deep')
    const buffer = Buffer.from(zipSync(withFormulas(parts), { level: 0 }))
    const { value } = await mammoth.convertToHtml({ buffer }, { ...READING })
    return markdownOf(value)
  } catch (error) {
    throw new NotesError(error instanceof RangeError ? 'notes.too-tangled' : 'notes.broken', { name })
  }
}

const noImage = async () => ({ src: '' })

const READING = {
  convertImage: mammoth.images.imgElement(noImage),
  // A table of contents says nothing that is not said below it.
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name^='toc '] => !", "p[style-name^='TOC '] => !"],
}

/** Parts of a `.docx` without its pictures and fonts. */
export function isWordPart(path: string): boolean {
  return /\.(?:xml|rels)$/.test(path) && !/^word\/(?:theme|media|embeddings|fonts)\//.test(path)
}
