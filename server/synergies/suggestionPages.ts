/** Divides a sorted list of suggestions into pages. A page begins after a suggestion, wherever that is in the list by now. */
import { z } from 'zod'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { byScore } from './engine/strength.ts'

const Cursor = z.tuple([z.number(), z.string(), z.string()])

export interface Page {
  readonly suggestions: readonly PlanSuggestion[]
  /** The start of the next page; null on the last one. */
  readonly next: string | null
}

/**
 * @param all the best first
 * @param limit null for all the rest
 * @param after the end of the previous page
 * @returns null if no page ends there
 */
export function pageOf(all: readonly PlanSuggestion[], limit: number | null, after: string | null): Page | null {
  const place = after === null ? null : readCursor(after)
  if (place === 'unknown') return null
  const start = place === null ? 0 : all.findIndex((one) => byScore(one, place) > 0)
  const left = start === -1 ? [] : all.slice(start)
  const suggestions = limit === null ? left : left.slice(0, limit)
  const last = suggestions.at(-1)
  return { suggestions, next: last === undefined || suggestions.length === left.length ? null : cursorOf(last) }
}

const cursorOf = ({ score, a, b }: PlanSuggestion): string =>
  Buffer.from(JSON.stringify([score, a, b])).toString('base64url')

function readCursor(text: string): Pick<PlanSuggestion, 'score' | 'a' | 'b'> | 'unknown' {
  try {
    const [score, a, b] = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { score, a, b }
  } catch {
    return 'unknown'
  }
}
