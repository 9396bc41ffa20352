import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { NotesError } from '../notes-error.ts'
import { markdownOf } from './web-page.ts'

/** The text of a Word document as Markdown, from its parts that hold text (see `unpack`). */
export async function readWordDocument(name: string, parts: Record<string, Uint8Array>): Promise<string> {
  try {
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(noImage) })
    return markdownOf(value)
  } catch (error) {
    throw new NotesError(error instanceof RangeError ? 'notes.too-tangled' : 'notes.broken', { name })
  }
}

const noImage = async () => ({ src: '' })

/** Parts of a `.docx` without its pictures and fonts. */
export function isWordPart(path: string): boolean {
  return /\.(?:xml|rels)$/.test(path) && !/^word\/(?:theme|media|embeddings|fonts)\//.test(path)
}
