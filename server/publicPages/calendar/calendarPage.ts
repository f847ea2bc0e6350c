/** The calendar of all public activities: filters that work without script, and a list by day. */
import { html, raw } from 'hono/html'
import { KOSOVO_FOOTNOTE } from '../../../shared/network.ts'
import { factLine, langAttribute, langOf, markOf } from '../activityParts.ts'
import { isFiltered, select, writeFilter, type CalendarFilter } from './calendarFilter.ts'
import { filterForm } from './filterForm.ts'
import { dateBlock, longDay } from '../dates.ts'
import { NO_CENTRE } from '../help.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page.ts'
import { countryName, pathTo, type PageContext } from '../pageContext.ts'
import type { SiteActivity } from '../site.ts'

/** Days of one page: the whole of a busy month is too long to read. */
const ACTIVITIES_A_PAGE = 50

export function calendarPage(context: PageContext, filter: CalendarFilter, asked: number): Page {
  const { frame, site } = context
  const found = select(context, filter)
  const pages = Math.max(1, Math.ceil(found.length / ACTIVITIES_A_PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const shown = found.slice((page - 1) * ACTIVITIES_A_PAGE, page * ACTIVITIES_A_PAGE)
  const around = frame.text('aroundDay', { day: longDay(site.campaign.day, frame) })
  return {
    title: frame.text('calendar'),
    description: around,
    crumbs: [],
    head: html`<h1>${frame.text('calendar')}</h1>
      <p class="org">${around}</p>`,
    body: html`${filterForm(context, filter)}
      <p class="count">
        <b>${frame.text('activityCount', { count: found.length })}</b>
        ${isFiltered(filter) ? html`<a href="${pathTo(context, { at: 'calendar', file: null })}">${frame.text('showAll')}</a>` : html``}
      </p>
      <h2 class="hidden">${frame.text('byDate')}</h2>
      ${found.length === 0 ? html`<p>${frame.text(isFiltered(filter) ? 'nothingFits' : 'noActivities')}</p>` : dayList(context, shown)}
      ${pages === 1 ? html`` : pager(context, filter, page, pages)}
      <p class="note">${frame.text('titlesNote')}</p>`,
    help: NO_CENTRE,
    writtenIn: [],
    data: null,
    files: { ics: { at: 'calendar', file: 'ics' }, json: { at: 'calendar', file: 'json' } },
    footnote: found.some(({ of }) => of.country === 'XK') ? KOSOVO_FOOTNOTE.message : null,
  }
}

export function dayList(context: PageContext, shown: readonly SiteActivity[]): Html {
  const days = [...Map.groupBy(shown, ({ activity }) => activity.startsOn)]
  return html`<div class="days">
    ${days.map(([day, ofDay]) => {
      const { frame, site } = context
      const name = day === null ? frame.text('dateToFollow') : longDay(day, frame)
      return html`<section class="day" aria-label="${name}">
        ${dateBlock(day, site.campaign.day, frame)}
        <ul>
          ${ofDay.map((one) => dayItem(context, one))}
        </ul>
      </section>`
    })}
  </div>`
}

function dayItem(context: PageContext, { of, activity }: SiteActivity): Html {
  const { frame } = context
  const href = pathTo(context, { at: 'activity', centre: of.centre, activity: activity.id, file: null })
  const off = activity.status === 'cancelled' ? raw(' class="off"') : ''
  return html`<li${off}>${markOf(activity, context)}<h3><a href="${href}"${langAttribute(langOf(of, activity, 'title'))}>${activity.title}</a></h3>
${activity.gloss.trim() === '' ? html`` : html`<p class="gloss" lang="en">${activity.gloss}</p>`}
<p class="country">${countryName(of.country, of.countryName, frame)}</p>${factLine(activity, of, context)}</li>`
}

function pager(context: PageContext, filter: CalendarFilter, page: number, pages: number): Html {
  const { frame } = context
  const href = (to: number): string => {
    const query = writeFilter(filter)
    return `${pathTo(context, { at: 'calendar', file: null })}${query}${query === '' ? '?' : '&'}page=${to}`
  }
  return html`<nav class="pager" aria-label="${frame.text('pages')}">
    ${page === 1 ? html`` : html`<a href="${href(page - 1)}" rel="prev">${frame.text('previous')}</a>`}
    ${Array.from({ length: pages }, (_, at) => at + 1).map((one) =>
      one === page ? html`<b aria-current="page">${one}</b>` : html`<a href="${href(one)}">${one}</a>`,
    )}
    ${page === pages ? html`` : html`<a href="${href(page + 1)}" rel="next">${frame.text('next')}</a>`}
  </nav>`
}
