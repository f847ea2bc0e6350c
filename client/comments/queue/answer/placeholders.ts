/**
 * Placeholders of a canned answer: words in braces. Known placeholders are filled in; the sender fills in the others.
 * Pure.
 */
import type { RichText, RichTextNode } from '../../../../shared/richtext/json.ts'
import { textOf } from '../../../../shared/richtext/json.ts'

export const PLACEHOLDER = /\{[^{}]{1,60}\}/g

/** @param known the replacement of each placeholder, by its words without braces */
export function fillPlaceholders(text: RichText, known: ReadonlyMap<string, string>): RichText {
  const fill = (node: RichTextNode): RichTextNode => ({
    ...node,
    ...(node.text === undefined
      ? {}
      : { text: node.text.replaceAll(PLACEHOLDER, (found) => known.get(found.slice(1, -1).trim()) ?? found) }),
    ...(node.content === undefined ? {} : { content: node.content.map(fill) }),
  })
  return { ...text, ...fill(text), type: 'doc' }
}

/** How many are left to be written, but for those that are known when it is sent. */
export const countPlaceholders = (text: RichText, known: readonly string[] = []): number =>
  (textOf(text).match(PLACEHOLDER) ?? []).filter((found) => !known.includes(found.slice(1, -1).trim())).length
