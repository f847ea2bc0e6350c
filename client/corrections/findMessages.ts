/** Finds the messages of the active language by their texts on screen. */
import type { Messages } from '@lingui/core'
import { readable } from '../../shared/messages/readable.ts'

export interface FoundMessage {
  readonly id: string
  /** As people read it, with its placeholders. */
  readonly text: string
}

const MOST_FOUND = 8

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/**
 * The messages that a text on screen may be, the likeliest first: the same text, one whose placeholders are filled, those that contain it.
 * @param messages those of one language
 */
export function findMessages(messages: Messages, typed: string): readonly FoundMessage[] {
  const wanted = folded(typed)
  if (wanted === '') return []
  const all = Object.entries(messages).map(([id, message]) => ({ id, text: readable(message) }))
  const exact = all.filter(({ text }) => folded(text) === wanted)
  const filled = all.filter(({ text }) => text.includes('{') && patternOf(text).test(wanted))
  const containing = all.filter(({ text }) => folded(text).includes(wanted))
  const found = new Map([...exact, ...filled, ...containing.toSorted(byLength)].map((one) => [one.id, one]))
  return [...found.values()].slice(0, MOST_FOUND)
}

const byLength = (a: FoundMessage, b: FoundMessage): number => a.text.length - b.text.length

/** A message with nothing but placeholders would be any text. */
function patternOf(text: string): RegExp {
  const parts = folded(text).split(/\{[^{}]*\}/)
  if (parts.every((part) => part.trim().length < 3)) return /(?!)/
  return new RegExp(
    `^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+?')}$`,
    'u',
  )
}

/** The text that a person pressed on the page: of the smallest element around it. */
export function textAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  const own = [...target.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent)
  const text = own.join(' ').trim()
  if (text !== '') return text
  return target.getAttribute('aria-label') ?? (target.textContent?.trim() || null)
}
