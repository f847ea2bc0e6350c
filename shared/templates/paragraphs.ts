/** Plain text as rich text: a paragraph for each line. */
import type { RichText } from '../richtext/json.ts'

export function paragraphsOf(text: string): RichText {
  const lines = text.split('\n').map((line) => line.trim())
  const content = lines.map((line) =>
    line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
  )
  return { type: 'doc', content }
}
