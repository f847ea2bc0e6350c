/** The part of some texts in which words were found. Pure. */
import { foldWord } from './words.ts'

/** Characters before the first word that was found, and of the whole. */
const BEFORE = 40
const LENGTH = 140

/** @param terms words as the index has them */
export function excerptOf(texts: readonly string[], terms: readonly string[]): string {
  const wanted = new Set(terms)
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu))
      if (wanted.has(foldWord(word))) return around(text, index)
  }
  return ''
}

function around(text: string, at: number): string {
  const start = at <= BEFORE ? 0 : wordBoundary(text, at - BEFORE)
  const end = Math.min(text.length, start + LENGTH)
  const part = text.slice(start, end).toWellFormed().replaceAll(/\s+/g, ' ').trim()
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`
}

function wordBoundary(text: string, from: number): number {
  const space = text.slice(from, from + BEFORE).search(/\s/)
  return space === -1 ? from : from + space + 1
}
