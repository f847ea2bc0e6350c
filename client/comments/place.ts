/** Describes the place of a thread. Pure. */
import { entryOfText } from '../../shared/richtext/fragmentNames.ts'
import type { Place, PlaceRequest } from '../../shared/comments/thread.ts'

const MAX_QUOTE_CHARACTERS = 90

/** The rich text that contains the place; null for other places. */
export function fragmentOf(place: Place | PlaceRequest): string | null {
  if (place.at !== 'text') return null
  return 'anchor' in place ? place.anchor.fragment : place.fragment
}

/** The words that were commented, shortened to be shown. */
export function quoteOf(place: Extract<Place | PlaceRequest, { at: 'text' }>): string {
  const { exact } = 'anchor' in place ? place.anchor.quote : place.quote
  const words = exact.replaceAll(/\s+/g, ' ').trim()
  return words.length > MAX_QUOTE_CHARACTERS ? `${words.slice(0, MAX_QUOTE_CHARACTERS).trimEnd()}…` : words
}

/** Whether a place is an entry of the document, one of its fields, or in its description. */
export function isAboutEntry(place: Place | PlaceRequest, entry: string): boolean {
  if (place.at === 'entry') return place.entry === entry
  return entryOfText(fragmentOf(place) ?? '') === entry
}

/** Its words are not there any more. */
export const isOrphan = (place: Place): boolean => place.at === 'text' && place.anchor.orphan
