/** The board of the day: what is on now, next and over, each hour on the clock of its place and on that of Brussels. */
import { html } from 'hono/html'
import { daysUntil } from '../../../shared/days.ts'
import { KOSOVO_FOOTNOTE } from '../../../shared/network.ts'
import { boardAt, boardEntries, type BoardEntry, type DayBoard } from '../../../shared/plans/dayBoard.ts'
import { brusselsClock, NETWORK_ZONE } from '../../../shared/zonedTime.ts'
import { longDay, momentLine, untilDay, zoneOf } from '../dates.ts'
import type { FrameKey } from '../frame/en.ts'
import { NO_CENTRE } from '../help.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page.ts'
import { pathTo, type PageContext } from '../pageContext.ts'
import { activitiesOf, type Site, type SiteActivity } from '../site.ts'
import { EVERY_MINUTE, MINUTE_MS, momentOf } from './boardChoice.ts'
import { boardRow } from './boardRow.ts'

interface SiteBoardActivity extends SiteActivity {
  readonly zone: string
}
type Board = DayBoard<SiteBoardActivity>
type Entry = BoardEntry<SiteBoardActivity>

/** A page stays small; the calendar has the rest. */
const MOST_IN_A_LIST = 30

/** The entries of a site are the same at each moment and in each language. */
const entriesOfSite = new WeakMap<Site, readonly Entry[]>()

function entriesOf(site: Site): readonly Entry[] {
  const known = entriesOfSite.get(site)
  if (known !== undefined) return known
  const all = activitiesOf(site).map((one) => ({ ...one, zone: zoneOf(one.activity, one.of.country) ?? NETWORK_ZONE }))
  const made = boardEntries(all, site.campaign.day)
  entriesOfSite.set(site, made)
  return made
}

/** @param choice of `boardChoiceOf` */
export function boardPage(context: PageContext, choice: URLSearchParams, now: Date): Page {
  const { frame, site } = context
  const { day } = site.campaign
  const { moment, isRefreshing } = momentOf(choice, now)
  const entries = entriesOf(site)
  const board = boardAt(entries, day, moment)
  const distance = board.phase === 'day' ? '' : ` – ${untilDay(daysUntil(brusselsClock(moment).day, day), frame)}`
  return {
    title: frame.text('onNow'),
    description: `${frame.text('onNow')}. ${longDay(day, frame)}`,
    crumbs: [],
    head: html`<h1>${frame.text('onNow')}</h1>
      <p class="org">${longDay(day, frame)}${distance}</p>
      <p class="updated">${frame.text('asOf', { date: momentLine(moment, frame) })}</p>
      ${refreshLinks(context, isRefreshing)}`,
    body: html`${PHASES[board.phase](context, board)}
      <ul class="board-links">
        <li><a href="${pathTo(context, { at: 'calendar', file: null })}">${frame.text('calendar')}</a></li>
      </ul>
      <p class="note">${frame.text('titlesNote')}</p>`,
    help: NO_CENTRE,
    writtenIn: [],
    data: null,
    files: { ics: null, json: null },
    footnote: entries.some(({ one }) => one.of.country === 'XK') ? KOSOVO_FOOTNOTE.message : null,
    ...(isRefreshing ? { refreshS: MINUTE_MS / 1000 } : {}),
  }
}

/** A page refreshes by itself only for visitors who chose that (WCAG 2.2.1). */
function refreshLinks(context: PageContext, isRefreshing: boolean): Html {
  const { frame, place } = context
  const here = pathTo(context, place)
  const refreshing = `${here}?${EVERY_MINUTE}`
  return html`${isRefreshing ? html`<p class="updated">${frame.text('refreshing')}</p>` : html``}
    <ul class="board-links">
      <li><a href="${isRefreshing ? refreshing : here}">${frame.text('showNow')}</a></li>
      <li>
        <a href="${isRefreshing ? here : refreshing}">${frame.text(isRefreshing ? 'refreshOff' : 'refreshOn')}</a>
      </li>
    </ul>`
}

const PHASES: Readonly<Record<Board['phase'], (context: PageContext, board: Board) => Html>> = {
  before: (context, { opening }) =>
    opening.length === 0 ? nothing(context, 'noActivities') : list(context, 'opensWith', opening),
  day: (context, { now, allDay, next, over, cancelled }) =>
    html`${now.length === 0 ? nothing(context, 'nothingNow') : list(context, 'now', now)}
    ${list(context, 'allDay', allDay)} ${list(context, 'comingUp', next)} ${list(context, 'over', over)}
    ${list(context, 'cancelled', cancelled)}`,
  after(context, { allDay, over, cancelled }) {
    const tookPlace = over.filter(isDone)
    const others = over.filter((entry) => !isDone(entry))
    if (over.length + allDay.length + cancelled.length === 0) return nothing(context, 'noActivities')
    return html`${list(context, 'tookPlace', tookPlace)} ${list(context, 'over', others)}
    ${list(context, 'allDay', allDay)} ${list(context, 'cancelled', cancelled)}`
  },
}

/** Nobody has said yet that the others took place. */
const isDone = ({ one }: Entry): boolean => one.activity.status === 'done'

const nothing = ({ frame }: PageContext, key: FrameKey): Html => html`<p>${frame.text(key)}</p>`

function list(context: PageContext, heading: FrameKey, entries: readonly Entry[]): Html {
  if (entries.length === 0) return html``
  const { frame } = context
  const id = `s-${heading}`
  const isCut = entries.length > MOST_IN_A_LIST
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${frame.text(heading)}</h2>
    ${heading === 'opensWith' ? html`` : html`<p class="count">${frame.text('activityCount', { count: entries.length })}</p>`}
    <ul class="board${heading === 'now' ? ' on-now' : ''}">
      ${entries.slice(0, MOST_IN_A_LIST).map((entry) => boardRow(context, entry))}
    </ul>
    ${
      isCut
        ? html`<p><a href="${pathTo(context, { at: 'calendar', file: null })}?day=on">${frame.text('showAll')}</a></p>`
        : html``
    }
  </section>`
}
