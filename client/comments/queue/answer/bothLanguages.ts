/** An answer with its translation below it, in one comment. Pure. */
import type { RichText, RichTextNode } from '../../../../shared/richtext/json.ts'

const paragraph = (text: string, ...marks: readonly string[]): RichTextNode => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text, marks: marks.map((type) => ({ type })) }],
})

/**
 * @param heading names the language, and says that a machine translated it
 * @param translated a paragraph in each line
 */
export function inBothLanguages(answer: RichText, heading: string, translated: string): RichText {
  const lines = translated.split('\n').filter((line) => line.trim() !== '')
  const content = [...(answer.content ?? []), paragraph(heading, 'bold'), ...lines.map((line) => paragraph(line))]
  return { ...answer, content }
}
