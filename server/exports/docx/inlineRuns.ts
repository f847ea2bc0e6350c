/** Writes the text of a block as runs of a Word document, each with its marks and its language. */
import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { RichTextNode } from '../../../shared/richtext/json.ts'
import { isSafeLink } from '../../../shared/richtext/links.ts'
import { writableText } from '../writableText.ts'

/** A language tag, where the language is certain. */
export type Language = string | undefined

interface InlineOptions {
  readonly lang: Language
  readonly prefix: string
  readonly quoted: boolean
}

/** Plain text as runs; its line feeds are breaks. */
export function textRuns(text: string, lang: Language, own: IRunOptions = {}): readonly TextRun[] {
  const language = lang === undefined ? {} : { language: { value: lang } }
  return writableText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...own, ...language, text: line, ...(at === 0 ? {} : { break: 1 }) }))
}

export const linkRun = (text: string, href: string, lang: Language): ExternalHyperlink =>
  new ExternalHyperlink({ link: writableText(href), children: [...textRuns(text, lang, { style: 'Hyperlink' })] })

export function inlineRuns(block: RichTextNode, { lang, prefix, quoted }: InlineOptions): readonly ParagraphChild[] {
  const runs = (block.content ?? []).flatMap((node) => runsOf(node, lang, quoted))
  return prefix === '' ? runs : [new TextRun({ text: prefix }), ...runs]
}

function runsOf(node: RichTextNode, lang: Language, quoted: boolean): readonly ParagraphChild[] {
  if (node.type === 'hardBreak') return [new TextRun({ break: 1 })]
  if (node.text === undefined) return (node.content ?? []).flatMap((child) => runsOf(child, lang, quoted))
  const marks = new Map((node.marks ?? []).map(({ type, attrs }) => [type, attrs]))
  const style: IRunOptions = {
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') || quoted ? { italics: true } : {}),
    ...(marks.has('strike') ? { strike: true } : {}),
    ...(marks.has('underline') ? { underline: {} } : {}),
  }
  const href = marks.get('link')?.['href']
  if (typeof href !== 'string' || !isSafeLink(href)) return textRuns(node.text, lang, style)
  return [
    new ExternalHyperlink({
      link: writableText(href),
      children: [...textRuns(node.text, lang, { ...style, style: 'Hyperlink' })],
    }),
  ]
}
