/** Writes the text of a block as runs of a Word document, each with its marks and its language. */
import type { RichTextNode } from '../../../shared/richtext/json.ts'
import { isHonestLink } from '../../../shared/richtext/links.ts'
import type { DocumentParts } from './wordDocument.ts'
import { LINE_BREAK, textRuns, type Inline, type Language, type RunOptions } from './wordXml.ts'

interface InlineOptions {
  readonly parts: DocumentParts
  readonly lang: Language
  readonly prefix: string
  readonly quoted: boolean
}

export function inlineRuns(block: RichTextNode, options: InlineOptions): Inline {
  const runs = (block.content ?? []).map((node) => runsOf(node, options)).join('')
  return options.prefix === '' ? runs : `${textRuns(options.prefix)}${runs}`
}

function runsOf(node: RichTextNode, options: InlineOptions): Inline {
  const { parts, lang, quoted } = options
  if (node.type === 'hardBreak') return LINE_BREAK
  if (node.text === undefined) return (node.content ?? []).map((child) => runsOf(child, options)).join('')
  const marks = new Map((node.marks ?? []).map(({ type, attrs }) => [type, attrs]))
  const style: RunOptions = {
    bold: marks.has('bold'),
    italics: marks.has('italic') || quoted,
    strike: marks.has('strike'),
    underline: marks.has('underline'),
  }
  const href = marks.get('link')?.['href']
  if (typeof href !== 'string' || !isHonestLink(href)) return textRuns(node.text, lang, style)
  return parts.linkAround(textRuns(node.text, lang, { ...style, isLink: true }), href)
}
