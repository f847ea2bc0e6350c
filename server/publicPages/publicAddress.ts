/** The addresses of public pages, and what each asks for. */
import { isFrameLanguage, type FrameLanguage } from './frame/languages.ts'

type FileEnding = 'ics' | 'json'

/** The rest of an address after `/<language>/sid/<year>`. */
export type PublicPlace =
  | { readonly at: 'index' }
  | { readonly at: 'calendar'; readonly file: FileEnding | null }
  /** The calendar in a frame of another site, and the page with the code for it. */
  | { readonly at: 'embed' | 'embed-code' }
  | { readonly at: 'centre'; readonly centre: string; readonly file: FileEnding | null }
  | { readonly at: 'activity'; readonly centre: string; readonly activity: string; readonly file: 'ics' | null }
  /** The form for writing to the centre. */
  | { readonly at: 'message'; readonly centre: string }
  | { readonly at: 'accessibility' | 'privacy' }
  /** The board of the day. */
  | { readonly at: 'today' }
  /** The network's report. */
  | { readonly at: 'report' }
  /** The register of helplines, which belongs to no year. */
  | { readonly at: 'helplines'; readonly file: 'json' | null }
  /** A letter of the Weekly Update, which belongs to no year of pages. */
  | { readonly at: 'update'; readonly number: string }
  /** An address without a page: there is nothing, or nothing any more. */
  | { readonly at: 'missing'; readonly why: 'not-found' | 'gone' }

export interface PublicAddress {
  readonly language: FrameLanguage
  readonly year: number
  readonly place: PublicPlace
}

const ADDRESS = /^\/([a-z]{2,3}(?:-[a-z]+)?)\/sid\/(\d{4})(?:\/([\w-]+))?(?:\/([^/]+?))??(?:\.(ics|json))?\/?$/
const HELPLINES = /^\/([a-z]{2,3}(?:-[a-z]+)?)\/helplines(\.json)?\/?$/

const UPDATE = /^\/([a-z]{2,3}(?:-[a-z]+)?)\/updates\/(20\d\d-[1-9]\d{0,2})\/?$/

/** What belongs to no year. @returns null for another address */
export function parseYearlessAddress(path: string): Omit<PublicAddress, 'year'> | null {
  const [, ofLetter = '', number = ''] = UPDATE.exec(path) ?? []
  if (isFrameLanguage(ofLetter)) return { language: ofLetter, place: { at: 'update', number } }
  const [, language = '', ending] = HELPLINES.exec(path) ?? []
  if (!isFrameLanguage(language)) return null
  return { language, place: { at: 'helplines', file: ending === undefined ? null : 'json' } }
}

/** Pages without files, named as their address. */
const PLAIN = ['embed', 'embed-code', 'accessibility', 'privacy', 'today', 'report'] as const
const CENTRE = /^[a-z]{2}(-[2-9])?$/

/** @returns null for what can be no public page */
export function parsePublicAddress(path: string): PublicAddress | null {
  const [, language = '', year = '', first, second, ending] = ADDRESS.exec(path) ?? []
  if (!isFrameLanguage(language)) return null
  const place = placeOf(first, second, ending === 'ics' || ending === 'json' ? ending : null)
  return place === null ? null : { language, year: Number(year), place }
}

function placeOf(first: string | undefined, second: string | undefined, file: FileEnding | null): PublicPlace | null {
  if (first === undefined) return second === undefined && file === null ? { at: 'index' } : null
  if (second === undefined) {
    if (first === 'calendar') return { at: 'calendar', file }
    const plain = PLAIN.find((at) => at === first)
    if (plain !== undefined) return file === null ? { at: plain } : null
    return CENTRE.test(first) ? { at: 'centre', centre: first, file } : null
  }
  const activity = decoded(second)
  if (!CENTRE.test(first) || activity === null || file === 'json') return null
  if (activity === 'message' && file === null) return { at: 'message', centre: first }
  return { at: 'activity', centre: first, activity, file }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

export function publicPath(language: FrameLanguage, year: number, place: PublicPlace): string {
  const base = `/${language}/sid/${year}`
  switch (place.at) {
    case 'index':
    case 'missing':
      return base
    case 'calendar':
      return `${base}/calendar${endingOf(place.file)}`
    case 'centre':
      return `${base}/${place.centre}${endingOf(place.file)}`
    case 'activity':
      return `${base}/${place.centre}/${encodeURIComponent(place.activity)}${endingOf(place.file)}`
    case 'message':
      return `${base}/${place.centre}/message`
    case 'helplines':
      return `/${language}/helplines${endingOf(place.file)}`
    case 'update':
      return `/${language}/updates/${place.number}`
    case 'embed':
    case 'embed-code':
    case 'accessibility':
    case 'privacy':
    case 'today':
    case 'report':
      return `${base}/${place.at}`
  }
}

const endingOf = (file: FileEnding | null): string => (file === null ? '' : `.${file}`)
