/** The page of a place, from what the public may see. */
import { activityPage } from '../activityPage.ts'
import { boardPage } from '../board/boardPage.ts'
import { embedCodePage } from '../calendar/embedCodePage.ts'
import { pageOf, readFilter } from '../calendar/calendarFilter.ts'
import { calendarPage } from '../calendar/calendarPage.ts'
import { centrePage } from '../centrePage.ts'
import { helplinesPage, type Register } from '../helplinesPage.ts'
import { indexPage } from '../indexPage.ts'
import { writePage } from '../messages/messageForm.ts'
import { sentIn, sentPage } from '../messages/conversationPages.ts'
import type { Page } from '../page.ts'
import type { PageContext } from '../pageContext.ts'
import { accessibilityPage, missingPage, privacyPage } from '../plainPages.ts'
import type { PublicPlace } from '../publicAddress.ts'
import type { PublishedReport } from '../report/publishedReport.ts'
import { reportPage } from '../report/reportPage.ts'
import { findCentre, type Site, type SiteActivity } from '../site.ts'
import type { Rendered } from './keptPages.ts'

interface Source {
  readonly query: URLSearchParams
  readonly register: Register
  /** The published report; null without one. */
  readonly report: PublishedReport | null
  /** The contact for accessibility problems; null if none is set. */
  readonly feedback: string | null
  /** For the board of the day. */
  readonly now: Date
}

type Answer = { readonly status: Rendered['status']; readonly page: Page }

export function pageFor(context: PageContext, { query, register, report, feedback, now }: Source): Answer {
  const { site, place } = context
  switch (place.at) {
    case 'index':
      return { status: 200, page: indexPage(context, report !== null) }
    case 'calendar':
      return { status: 200, page: calendarPage(context, readFilter(query), pageOf(query)) }
    case 'today':
      return { status: 200, page: boardPage(context, query, now) }
    case 'report':
      return report === null ? missing(context, 'not-found') : { status: 200, page: reportPage(report.content) }
    case 'embed-code':
      return { status: 200, page: embedCodePage(context, query) }
    case 'accessibility':
      return { status: 200, page: accessibilityPage(context, feedback) }
    case 'privacy':
      return { status: 200, page: privacyPage(context, feedback) }
    case 'centre': {
      const centre = findCentre(site, place.centre)
      return centre === null ? missing(context, 'not-found') : { status: 200, page: centrePage(context, centre) }
    }
    case 'activity': {
      const one = findActivity(site, place)
      return one === null ? missing(context, 'not-found') : { status: 200, page: activityPage(context, one) }
    }
    case 'message': {
      const centre = findCentre(site, place.centre)
      if (centre === null) return missing(context, 'not-found')
      return { status: 200, page: sentIn(query) === '' ? writePage(context, centre) : sentPage(context, centre, query) }
    }
    case 'missing':
      return missing(context, place.why)
    case 'helplines':
      return { status: 200, page: helplinesPage(context, register) }
    case 'embed':
    case 'update':
      return missing(context, 'not-found')
  }
}

const missing = (context: PageContext, why: MissingPlace['why']): Answer => ({
  status: why === 'gone' ? 410 : 404,
  page: missingPage(context, why),
})

type MissingPlace = Extract<PublicPlace, { at: 'missing' }>
type ActivityPlace = Extract<PublicPlace, { at: 'activity' }>

export function findActivity(site: Site, place: ActivityPlace): SiteActivity | null {
  const of = findCentre(site, place.centre)
  const activity = of?.page.activities.find(({ id }) => id === place.activity)
  return of === null || activity === undefined ? null : { of, activity }
}
