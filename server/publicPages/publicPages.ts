/**
 * Answers the addresses of public pages. What has no query is rendered once and kept until what it shows is other; a cache in front
 * may keep it for five seconds, so that what is taken back is gone everywhere within ten.
 */
import { PackedBody } from '../http/kept/packedBody.ts'
import type { Success } from '../http/result.ts'
import type { RequestHeaders } from '../http/route.ts'
import { activityPage } from './activityPage.ts'
import { readFilter } from './calendarFilter.ts'
import { calendarPage } from './calendarPage.ts'
import { centrePage } from './centrePage.ts'
import { embedPage } from './embedPage.ts'
import { frameOf, isFrameLanguage, type FrameLanguage } from './frame/languages.ts'
import { renderFile, type WriteEvents } from './renderFile.ts'
import { indexPage } from './indexPage.ts'
import { renderPage } from './layout.ts'
import type { Page } from './page.ts'
import { writePage } from './messages/messageForm.ts'
import { sentPage } from './messages/conversationPages.ts'
import type { MessageForm, PageContext } from './pageContext.ts'
import { accessibilityPage, missingPage, privacyPage } from './plainPages.ts'
import { parsePublicAddress, publicPath, type PublicAddress, type PublicPlace } from './publicAddress.ts'
import { EMBEDDED_HEADERS, PAGE_HEADERS, PREVIEW_HEADERS, PRIVATE_HEADERS } from './publicHeaders.ts'
import { loadStylesheet, robots, sitemap } from './siteWide.ts'
import { findCentre, type Site, type SiteCentre } from './site.ts'
import type { Sites } from './sites.ts'

export interface PublicPages {
  /** The page of a centre as it would be, in one language. */
  preview(site: Site, centre: SiteCentre, language: FrameLanguage): Promise<Success>
  /** Renders a page for one visitor alone. @returns null for a year that is not known */
  forVisitor(address: PublicAddress, make: MakePage): Promise<Success | null>
  /** @returns null for an address that is no public one, or of no year that is known */
  answer(path: string, query: URLSearchParams, headers: RequestHeaders): Promise<Success | null>
}

/** @returns null where there is nothing to show */
export type MakePage = (
  context: PageContext,
) => { readonly status: 200 | 404 | 410 | 422 | 429; readonly page: Page } | null

export interface PublicPagesDeps {
  readonly sites: Sites
  readonly writeEvents: WriteEvents
  readonly home: string
  readonly isDemo: boolean
  /** The years whose pages may be seen. */
  readonly years: () => readonly number[]
  /** Where people write what does not work; null where none is set. */
  readonly feedback: string | null
  readonly form: MessageForm
  readonly now: () => Date
}

interface Rendered {
  readonly status: 200 | 404 | 410
  readonly body: Buffer<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

interface Kept {
  readonly stamp: string
  readonly status: Rendered['status']
  readonly body: PackedBody
}

/** Some ten thousand activities in a few languages. */
const MOST_KEPT = 20_000

export function createPublicPages(deps: PublicPagesDeps): PublicPages {
  const kept = new Map<string, Kept>()
  const stylesheet = loadStylesheet()

  async function render(site: Site, address: PublicAddress, query: URLSearchParams): Promise<Rendered> {
    const context = contextOf(deps, stylesheet.path, site, address)
    const file = renderFile(deps.writeEvents, context, query)
    if (file !== null) return { status: 200, ...file }
    if (address.place.at === 'embed') {
      const body = Buffer.from(await embedPage(context, readFilter(query)))
      return { status: 200, body, headers: EMBEDDED_HEADERS }
    }
    const { status, page } = pageFor(deps, context, query)
    return { status, body: Buffer.from(await renderPage(context, page)), headers: PAGE_HEADERS }
  }

  const allSites = async (): Promise<readonly Site[]> =>
    (await Promise.all(deps.years().map((year) => deps.sites.of(year)))).flatMap((site) => site ?? [])

  return {
    async preview(site, centre, language) {
      const place = { at: 'centre', centre: centre.centre, file: null } as const
      const context = contextOf(deps, stylesheet.path, site, { language, year: site.year, place })
      const page = centrePage(context, centre)
      const body = Buffer.from(await renderPage({ ...context, isPreview: true }, page))
      return { status: 200, bytes: body, headers: PREVIEW_HEADERS }
    },
    async forVisitor(address, make) {
      const site = await deps.sites.of(address.year)
      if (site === null) return null
      const context: PageContext = { ...contextOf(deps, stylesheet.path, site, address), isPrivate: true }
      const made = make(context)
      if (made === null) return null
      const body = Buffer.from(await renderPage(context, made.page))
      return { status: made.status, bytes: body, headers: PRIVATE_HEADERS }
    },
    async answer(path, query, headers) {
      if (path === stylesheet.path) return stylesheet.body.respond(headers)
      if (path === '/robots.txt') return robots(deps.home, headers)
      if (path === '/sitemap.xml') return sitemap(deps.home, await allSites(), headers)
      if (isBare(path)) return toNewest(path, deps.years())
      const address = parsePublicAddress(path)
      const site = address === null ? null : await deps.sites.of(address.year)
      if (address === null || site === null) return null
      if (query.size > 0) {
        const { status, body, headers: own } = await render(site, address, query)
        return withStatus(await new PackedBody(body, own, () => {}).respond(headers), status)
      }
      const found = kept.get(path)
      if (found !== undefined && found.stamp === stampFor(site, address, deps.now())) {
        return withStatus(await found.body.respond(headers), found.status)
      }
      const { status, body, headers: own } = await render(site, address, query)
      const made: Kept = {
        stamp: stampFor(site, address, deps.now()),
        status,
        body: new PackedBody(body, own, () => {}),
      }
      // Addresses that nobody published are not kept: there is no end to them.
      if (status === 200) {
        if (kept.size >= MOST_KEPT) kept.clear()
        kept.set(path, made)
      }
      return withStatus(await made.body.respond(headers), status)
    },
  }
}

const BARE = /^\/([a-z]{2,3}(?:-[a-z]+)?)\/sid\/?$/
const isBare = (path: string): boolean => BARE.test(path)

/** An address without a year leads to the newest campaign. */
function toNewest(path: string, years: readonly number[]): Success | null {
  const [, language = ''] = BARE.exec(path) ?? []
  const newest = Math.max(...years)
  if (!isFrameLanguage(language) || !Number.isFinite(newest)) return null
  const location = publicPath(language, newest, { at: 'index' })
  return { status: 303, headers: { location, 'cache-control': 'public, max-age=300' } }
}

const contextOf = (
  { home, isDemo, form }: PublicPagesDeps,
  stylesheet: string,
  site: Site,
  address: PublicAddress,
): PageContext => ({
  site,
  frame: frameOf(address.language),
  place: address.place,
  home,
  stylesheet,
  isDemo,
  form,
})

/** The form in a page says since when it is there, so that it is not kept for long. */
const FORM_MS = 10 * 60_000

/** A page of one centre is other when that centre is; all others when anything is. */
function stampFor(site: Site, { place }: PublicAddress, now: Date): string {
  const hasForm = place.at === 'message' || (place.at === 'centre' && place.file === null)
  const since = hasForm ? ` ${Math.floor(now.getTime() / FORM_MS)}` : ''
  return `${contentStamp(site, place)}${since}`
}

function contentStamp(site: Site, place: PublicPlace): string {
  const centre = 'centre' in place ? findCentre(site, place.centre) : null
  return centre === null ? site.stamp : `${site.campaign.day} ${centre.stamp}`
}

/** A page that is kept is answered with the same object each time, which is found again by what is made of it. */
const withStatus = (answer: Success, status: Rendered['status']): Success =>
  status === 200 || answer.status === 304 ? answer : { ...answer, status }

type Answer = { readonly status: Rendered['status']; readonly page: Page }

function pageFor(deps: PublicPagesDeps, context: PageContext, query: URLSearchParams): Answer {
  const { site, place } = context
  switch (place.at) {
    case 'index':
      return { status: 200, page: indexPage(context) }
    case 'calendar':
      return { status: 200, page: calendarPage(context, readFilter(query), Number(query.get('page')) || 1) }
    case 'accessibility':
      return { status: 200, page: accessibilityPage(context, deps.feedback) }
    case 'privacy':
      return { status: 200, page: privacyPage(context, deps.feedback) }
    case 'centre': {
      const centre = findCentre(site, place.centre)
      return centre === null ? missing(context, place.centre) : { status: 200, page: centrePage(context, centre) }
    }
    case 'activity': {
      const of = findCentre(site, place.centre)
      const activity = of?.page.activities.find(({ id }) => id === place.activity)
      if (of === null || activity === undefined) return missing(context, place.centre, place.activity)
      return { status: 200, page: activityPage(context, { of, activity }) }
    }
    case 'message': {
      const centre = findCentre(site, place.centre)
      if (centre === null) return missing(context, place.centre)
      return { status: 200, page: query.has('sent') ? sentPage(context, centre) : writePage(context, centre) }
    }
    case 'embed':
      return missing(context, '')
  }
}

/** What was public and is not any more is gone; what never was is not found. */
function missing(context: PageContext, centre: string, activity: string | null = null): Answer {
  const { site } = context
  const isGone =
    site.takenBack.has(centre) || (activity !== null && findCentre(site, centre)?.page.gone.includes(activity) === true)
  return { status: isGone ? 410 : 404, page: missingPage(context, isGone ? 'gone' : 'not-found') }
}
