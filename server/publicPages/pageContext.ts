/** The context for rendering every page of the public site. */
import { COUNTRIES } from '../../shared/countries.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { FRAME_LANGUAGES, type Frame, type FrameLanguage } from './frame/languages.ts'
import { publicPath, type PublicPlace } from './publicAddress.ts'
import type { Site } from './site.ts'

/** The needs of the form for messages to a centre. */
export interface MessageForm {
  /** How long a message is stored after the last word. */
  readonly days: number
  /** Names the centre of a form, and when the page was made. */
  readonly tokenFor: (campaign: CampaignId, centre: CentreId) => string
}

export interface PageContext {
  readonly site: Site
  readonly frame: Frame
  readonly place: PublicPlace
  /** The address of the site without a slash at the end: `https://sid.example.eu`. */
  readonly home: string
  /** The path of the stylesheet. */
  readonly stylesheet: string
  /** The path of the picture that other sites show beside a link to this page. */
  readonly picture: string
  readonly isDemo: boolean
  readonly form: MessageForm
  /** Shown to its authors, before anybody else sees it: its links open elsewhere. */
  readonly isPreview?: true
  /** For one visitor alone: not indexed, and in this language only. */
  readonly isPrivate?: true
}

export const pathTo = ({ frame, site }: PageContext, place: PublicPlace): string =>
  publicPath(frame.language, site.year, place)

/** This page in another language. */
export const pathIn = ({ site, place }: PageContext, language: FrameLanguage): string =>
  publicPath(language, site.year, place)

const names = new Map<string, Intl.DisplayNames>()

/** One is made and kept for each language: making one takes longer than formatting a hundred names. */
function namesIn(formats: string, type: 'language' | 'region'): Intl.DisplayNames {
  const key = `${type} ${formats}`
  const made = names.get(key) ?? new Intl.DisplayNames(formats, { type })
  names.set(key, made)
  return made
}

export const languageName = (code: string, { formats }: Frame): string => {
  try {
    return namesIn(formats, 'language').of(code) ?? code
  } catch {
    return code
  }
}

const ENGLISH_NAMES = new Map<string, string>(COUNTRIES.map(({ code, name }) => [code, name]))

/** `XK` carries the asterisk of its footnote in every language. */
export function countryName(code: string, english: string, { formats, language }: Frame): string {
  if (language === 'en' || (code === 'XK' && formats === 'en-GB')) return ENGLISH_NAMES.get(code) ?? english
  const name = namesIn(formats, 'region').of(code) ?? english
  return code === 'XK' ? `${name}*` : name
}

/** The code of a language as a frame has it: `nb` is in addresses as `no`. */
export const frameCodes = Object.keys(FRAME_LANGUAGES) as FrameLanguage[]

/** The language tag of a frame: `sr-latn` is written `sr-Latn`. */
export const tagOf = (language: FrameLanguage): string => new Intl.Locale(language).toString()
