/**
 * Answers the addresses of public pages. Pages without a query are rendered once and kept until their content changes;
 * a cache in front may keep them for five seconds, so that retracted content is gone everywhere within ten.
 */
import type { PublicRequest } from '../http/pageAddresses.ts'
import type { Success } from '../http/result.ts'
import type { RequestHeaders } from '../http/route.ts'
import { busyPage } from './serving/busyPage.ts'
import { boardChoiceOf, EVERY_MINUTE, MINUTE_MS } from './board/boardChoice.ts'
import { choiceOf, readFilter } from './calendar/calendarFilter.ts'
import { centrePage } from './centrePage.ts'
import { embedChoiceOf } from './calendar/embedCodePage.ts'
import { embedPage } from './calendar/embedPage.ts'
import type { Frames } from './frame/frames.ts'
import { FRAME_LANGUAGES, isFrameLanguage, type FrameLanguage } from './frame/languages.ts'
import { renderFile, type WriteEvents } from './renderFile.ts'
import type { HelplineRegister } from './register.ts'
import { StoreFailing } from '../store/health/storeFailing.ts'
import { createKeptPages, type Rendered } from './serving/keptPages.ts'
import { createSharePictures, type SharePictures } from './pictures/sharePictures.ts'
import { createRenderLimits } from './serving/renderLimits.ts'
import { renderPage } from './layout.ts'
import { findActivity, pageFor } from './serving/pageFor.ts'
import type { Page } from './page.ts'
import { sentIn } from './messages/conversationPages.ts'
import type { MessageForm, PageContext } from './pageContext.ts'
import {
  parsePublicAddress,
  parseYearlessAddress,
  publicPath,
  type PublicAddress,
  type PublicPlace,
} from './publicAddress.ts'
import { EMBEDDED_HEADERS, PREVIEW_HEADERS, PRIVATE_HEADERS } from './publicHeaders.ts'
import { stampOfReport, type PublishedReport, type PublishedReports } from './report/publishedReport.ts'
import { headersOf, minuteOf, stampFor } from './serving/stamps.ts'
import { letterPage } from './letters/letterPage.ts'
import type { PublicLetter, PublicLetters } from './letters/publicLetters.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { loadStylesheet, robots, sitemap, type Stylesheet } from './siteWide.ts'
import { findCentre, type Site, type SiteCentre } from './site.ts'
import type { Sites } from './sites.ts'

export interface PublicPages {
  /** Reads all sources of pages, so that they can be rendered while the database is down. */
  warm(): Promise<void>
  /** The page of a centre as it would be, in one language. */
  preview(site: Site, centre: SiteCentre, language: FrameLanguage): Promise<Success>
  /** Renders a page for one visitor alone. @returns null for an unknown year */
  forVisitor(address: PublicAddress, make: MakePage): Promise<Success | null>
  /** @returns null for an address that is not public, or of an unknown year */
  answer(request: PublicRequest): Promise<Success | null>
}

/** @returns null if there is nothing to show */
export type MakePage = (
  context: PageContext,
) => { readonly status: 200 | 404 | 410 | 422 | 429; readonly page: Page } | null

export interface PublicPagesDeps {
  readonly sites: Sites
  readonly register: Pick<HelplineRegister, 'current'>
  readonly letters: PublicLetters
  readonly reports: PublishedReports
  /** For letters. */
  readonly english: Localiser
  readonly frames: Pick<Frames, 'of'>
  readonly writeEvents: WriteEvents
  readonly home: string
  readonly isDemo: boolean
  /** The years whose pages may be seen. */
  readonly years: () => readonly number[]
  /** The contact for accessibility problems; null if none is set. */
  readonly feedback: string | null
  readonly form: MessageForm
  /** In milliseconds. */
  readonly now: () => number
}

interface RenderSource {
  readonly query: URLSearchParams
  readonly letter: PublicLetter | null
  readonly report: PublishedReport | null
  readonly now: number
}

/** Some ten thousand activities in a few languages. */
const MOST_KEPT = 20_000
/** Choices from the calendar: endless new ones fill neither the memory nor push out others' pages. */
const MOST_CHOSEN = 500

export function createPublicPages(deps: PublicPagesDeps): PublicPages {
  const kept = createKeptPages(MOST_KEPT)
  const chosen = createKeptPages(MOST_CHOSEN)
  const limits = createRenderLimits(deps.now)
  const looks: Looks = { stylesheet: loadStylesheet(), pictures: createSharePictures() }

  async function render(
    site: Site,
    address: PublicAddress,
    { query, letter, report, now }: RenderSource,
  ): Promise<Rendered> {
    const context = await contextOf(deps, looks, site, address)
    const { entries } = await deps.register.current()
    const file = renderFile(deps.writeEvents, context, query, entries)
    if (file !== null) return { status: 200, ...file }
    if (address.place.at === 'embed') {
      const body = Buffer.from(await embedPage(context, readFilter(query)))
      return { status: 200, body, headers: EMBEDDED_HEADERS }
    }
    const { status, page } =
      letter === null
        ? pageFor(context, {
            query,
            register: entries,
            report,
            feedback: deps.feedback,
            now: new Date(minuteOf(now) * MINUTE_MS),
          })
        : { status: 200 as const, page: letterPage(context, letter, deps.english) }
    const pageHeaders = headersOf(address.place)
    return { status, body: Buffer.from(await renderPage(context, page)), headers: pageHeaders }
  }

  const allSites = async (): Promise<readonly Site[]> =>
    (await Promise.all(deps.years().map((year) => deps.sites.of(year)))).flatMap((site) => site ?? [])

  /** The first page links to it: while the database is down, without. */
  async function reportFor({ campaign }: Site, { at }: PublicPlace): Promise<PublishedReport | null> {
    if (at === 'report') return deps.reports.of(campaign.id)
    return at === 'index' ? deps.reports.of(campaign.id).catch(() => null) : null
  }

  /** Only a choice of the calendar or of the board in the query makes another page. */
  async function answerPlace(
    site: Site,
    { language, year, place: asked }: PublicAddress,
    { query, headers, address }: Omit<PublicRequest, 'path'>,
  ): Promise<Success> {
    // To say that it is not there would be wrong: nobody knows.
    if ('centre' in asked && site.unread.has(asked.centre)) throw new StoreFailing('The database cannot be reached.')
    const letter = asked.at === 'update' ? await deps.letters.find(asked.number) : null
    const report = await reportFor(site, asked)
    const isAway = (asked.at === 'update' && letter === null) || (asked.at === 'report' && report === null)
    const place = isAway ? NOT_FOUND : whatIsThere(site, asked)
    const now = deps.now()
    const choice = chosenIn(place, query, { site, isDemo: deps.isDemo })
    const isOneOfFew = choice === '' || choice === EVERY_MINUTE
    const key = [language, year, JSON.stringify(place), choice].join(' ')
    const { stamp: ofFrame } = await deps.frames.of(language)
    const ofRegister = place.at === 'helplines' ? ` ${(await deps.register.current()).stamp}` : ''
    const stamp = `${stampFor(site, place, now)} ${ofFrame}${ofRegister} ${letter?.stamp ?? ''}${stampOfReport(report)}`
    const pages = isOneOfFew ? kept : chosen
    const known = await pages.respond(key, stamp, headers)
    if (known !== null) return known
    const retryAfterS = isOneOfFew ? null : limits.take(address())
    if (retryAfterS !== null) return busyPage(await deps.frames.of(language), retryAfterS)
    pages.keep(
      key,
      stamp,
      await render(site, { language, year, place }, { query: new URLSearchParams(choice), letter, report, now }),
    )
    return (await pages.respond(key, stamp, headers)) ?? busyPage(await deps.frames.of(language), 1)
  }

  /** The newest year with a published page; without any the oldest, which has been prepared for the longest. */
  async function newestPublicYear(): Promise<number | null> {
    const newestFirst = deps.years().toSorted((a, b) => b - a)
    for (const year of newestFirst) {
      const site = await deps.sites.of(year)
      if (site !== null && (site.centres.length > 0 || site.unread.size > 0)) return year
    }
    return newestFirst.at(-1) ?? null
  }

  /** The page has the frame of the newest year. */
  async function yearlessAddress(path: string): Promise<PublicAddress | null> {
    const asked = parseYearlessAddress(path)
    const year = asked === null ? null : await newestPublicYear()
    return asked === null || year === null ? null : { ...asked, year }
  }

  const dayOf = async (year: number) => (await deps.sites.of(year))?.campaign.day ?? null

  async function answerSitemap(headers: RequestHeaders): Promise<Success> {
    const sites = await allSites()
    const letters = deps.letters.list()
    const reports = await Promise.all(sites.map(({ campaign }) => deps.reports.of(campaign.id)))
    const stamp = [
      ...sites.map((site) => site.stamp),
      ...letters.map(({ number }) => number),
      ...reports.map(stampOfReport),
    ].join(' ')
    const known = await kept.respond('sitemap', stamp, headers)
    if (known !== null) return known
    kept.keep('sitemap', stamp, { status: 200, ...sitemap(deps.home, sites, { letters, reports }) })
    return (await kept.respond('sitemap', stamp, headers)) ?? busyPage(await deps.frames.of('en'), 1)
  }

  return {
    async warm() {
      for (const { campaign } of await allSites()) await deps.reports.of(campaign.id)
      await deps.register.current()
      for (const language of Object.keys(FRAME_LANGUAGES) as FrameLanguage[]) await deps.frames.of(language)
    },
    async preview(site, centre, language) {
      const place = { at: 'centre', centre: centre.centre, file: null } as const
      const context = await contextOf(deps, looks, site, { language, year: site.year, place })
      const page = centrePage(context, centre)
      const body = Buffer.from(await renderPage({ ...context, isPreview: true }, page))
      return { status: 200, bytes: body, headers: PREVIEW_HEADERS }
    },
    async forVisitor(address, make) {
      const site = await deps.sites.of(address.year)
      if (site === null) return null
      const context: PageContext = { ...(await contextOf(deps, looks, site, address)), isPrivate: true }
      const made = make(context)
      if (made === null) return null
      const body = Buffer.from(await renderPage(context, made.page))
      return { status: made.status, bytes: body, headers: PRIVATE_HEADERS }
    },
    async answer({ path, query, headers, address }) {
      if (path === looks.stylesheet.path) return looks.stylesheet.body.respond(headers)
      if (path === '/robots.txt') return robots(deps.home, headers)
      if (path === '/sitemap.xml') return answerSitemap(headers)
      if (isBare(path)) return toNewest(path, await newestPublicYear())
      const picture = await looks.pictures.answer(path, { frameOf: (one) => deps.frames.of(one), dayOf })
      if (picture !== null) return picture
      const asked = parsePublicAddress(path) ?? (await yearlessAddress(path))
      const site = asked === null ? null : await deps.sites.of(asked.year)
      return asked === null || site === null ? null : answerPlace(site, asked, { query, headers, address })
    },
  }
}

const NOT_FOUND = { at: 'missing', why: 'not-found' } as const

const BARE = /^\/([a-z]{2,3}(?:-[a-z]+)?)\/sid\/?$/
const isBare = (path: string): boolean => BARE.test(path)

/** @param year null if there is no campaign */
function toNewest(path: string, year: number | null): Success | null {
  const [, language = ''] = BARE.exec(path) ?? []
  if (!isFrameLanguage(language) || year === null) return null
  const location = publicPath(language, year, { at: 'index' })
  return { status: 303, headers: { location, 'cache-control': 'public, max-age=300' } }
}

interface Looks {
  readonly stylesheet: Stylesheet
  readonly pictures: SharePictures
}

async function contextOf(
  { home, isDemo, form, frames }: PublicPagesDeps,
  { stylesheet, pictures }: Looks,
  site: Site,
  address: PublicAddress,
): Promise<PageContext> {
  const frame = await frames.of(address.language)
  const picture = pictures.pathOf(site.year, frame, site.campaign.day)
  return { site, frame, place: address.place, home, stylesheet: stylesheet.path, picture, isDemo, form }
}

/** Only the calendar with its exports and the board have choices; a sent message gets a thank-you page. */
function chosenIn({ at }: PublicPlace, query: URLSearchParams, choosing: Parameters<typeof boardChoiceOf>[1]): string {
  if (at === 'today') return boardChoiceOf(query, choosing)
  if (at === 'calendar' || at === 'embed') return choiceOf(query)
  if (at === 'embed-code') return embedChoiceOf(query)
  return at === 'message' ? sentIn(query) : ''
}

/**
 * Retracted pages are gone; pages that were never public are not found. All such addresses share one page, rendered
 * once, since their number is unlimited.
 */
function whatIsThere(site: Site, place: PublicPlace): PublicPlace {
  if (place.at !== 'centre' && place.at !== 'activity' && place.at !== 'message') return place
  const centre = findCentre(site, place.centre)
  const isThere = place.at === 'activity' ? findActivity(site, place) !== null : centre !== null
  if (isThere) return place
  const isGone =
    site.takenBack.has(place.centre) || (place.at === 'activity' && centre?.page.gone.includes(place.activity) === true)
  return { at: 'missing', why: isGone ? 'gone' : 'not-found' }
}
