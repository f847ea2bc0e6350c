import { entryOfText } from '../../../shared/richtext/fragmentNames.ts'
import type { Thread } from '../../../shared/comments/thread.ts'

/**
 * Sorts threads: the document as a whole first, then its entries in their order, then its texts from their beginning.
 */
export function inDocumentOrder(rankOf: (entry: string) => string): (one: Thread, other: Thread) => number {
  const key = ({ place, startedAt }: Thread): string => {
    if (place.at === 'document') return ` ${startedAt}`
    if (place.at === 'entry') return `${rankOf(place.entry)} ${startedAt}`
    const { fragment, range } = place.anchor
    const entry = entryOfText(fragment)
    const text = entry === null ? `~~${fragment}` : `${rankOf(entry)}~`
    return `${text} ${String(range.start).padStart(9, '0')}`
  }
  return (one, other) => (key(one) < key(other) ? -1 : 1)
}
