/** What the page of a place depends on, and the headers it has. */
import { MINUTE_MS } from '../board/boardChoice.ts'
import type { PublicPlace } from '../publicAddress.ts'
import { FORM_HEADERS, FRAMING_HEADERS, PAGE_HEADERS } from '../publicHeaders.ts'
import { findCentre, type Site } from '../site.ts'

/** Everybody gets the same board for a minute. */
export const minuteOf = (now: number): number => Math.floor(now / MINUTE_MS)

/** A page's form carries the time when it was made, so such a page is not kept for long. */
const FORM_MS = 10 * 60_000

const hasForm = (place: PublicPlace): boolean =>
  place.at === 'message' || (place.at === 'centre' && place.file === null)

export function headersOf(place: PublicPlace): Readonly<Record<string, string>> {
  if (place.at === 'embed-code') return FRAMING_HEADERS
  return hasForm(place) ? FORM_HEADERS : PAGE_HEADERS
}

/** A page of one centre changes with that centre; all others change with anything. */
export function stampFor(site: Site, place: PublicPlace, now: number): string {
  if (place.at === 'today') return `${site.stamp} ${minuteOf(now)}`
  return hasForm(place) ? `${contentStamp(site, place)} ${Math.floor(now / FORM_MS)}` : contentStamp(site, place)
}

function contentStamp(site: Site, place: PublicPlace): string {
  const centre = 'centre' in place ? findCentre(site, place.centre) : null
  return centre === null ? site.stamp : `${site.campaign.day} ${centre.stamp}`
}
