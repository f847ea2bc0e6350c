/**
 * A table of contents: links to the headings of a document. Word and others can make it again, with page numbers; without that it shows what
 * is written here.
 */
import { xmlText } from '../xmlText.ts'
import { paragraph, textRuns, type Block } from './wordXml.ts'

export interface ContentsEntry {
  /** From 1. */
  readonly level: number
  readonly text: string
}

/** In twentieths of a point. */
const INDENT = 400
const anchorOf = (at: number): string => `_Toc${at + 1}`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** @param deepest level that is shown */
export function contentsTable(entries: readonly ContentsEntry[], deepest: number): Block {
  const code = `<w:r><w:instrText xml:space="preserve"> TOC \\o "1-${deepest}" \\h </w:instrText></w:r>`
  return entries
    .map(({ level, text }, at) => {
      const begin = at === 0 ? `${mark('begin')}${code}${mark('separate')}` : ''
      const end = at === entries.length - 1 ? mark('end') : ''
      const link = `<w:hyperlink w:anchor="${anchorOf(at)}" w:history="1">${textRuns(text)}</w:hyperlink>`
      return paragraph(`${begin}${link}${end}`, { isTight: true, indent: INDENT * (level - 1) })
    })
    .join('')
}

/** A heading to which the table leads. @param at its place among the entries */
export function contentsHeading({ level, text }: ContentsEntry, at: number, newPage = false): Block {
  const bookmark = `<w:bookmarkStart w:id="${at}" w:name="${xmlText(anchorOf(at))}"/>`
  return paragraph(`${bookmark}${textRuns(text)}<w:bookmarkEnd w:id="${at}"/>`, {
    heading: level,
    keepNext: true,
    newPage,
  })
}
