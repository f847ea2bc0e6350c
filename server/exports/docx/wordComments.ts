/** Comments in the margin of a Word document. */
import type { ExportedComment } from '../../../shared/exports/planFile.ts'
import { xmlText } from '../xmlText.ts'
import { WORD } from './namespaces.ts'
import { paragraph, textRuns, type Inline } from './wordXml.ts'

/** @param number of the comment, from 0 */
export function withComment(runs: Inline, number: number): Inline {
  const id = `w:id="${number}"`
  return `<w:commentRangeStart ${id}/>${runs}<w:commentRangeEnd ${id}/><w:r><w:commentReference ${id}/></w:r>`
}

/** @param comments by their numbers */
export const commentsXml = (comments: readonly ExportedComment[]): string =>
  `<w:comments xmlns:w="${WORD}">${comments.map(commentXml).join('')}</w:comments>`

function commentXml({ words, author, at, text }: ExportedComment, number: number): string {
  const quoted = words === null ? '' : paragraph(textRuns(`“${words}”`, undefined, { italics: true }))
  const facts = `w:id="${number}" w:author="${xmlText(author)}" w:date="${at}" w:initials="${xmlText(initialsOf(author))}"`
  return `<w:comment ${facts}>${quoted}${paragraph(textRuns(text))}</w:comment>`
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3)
