/** An entry of the board of the day: its hours on the clock of its place, and what it is. */
import { html, raw } from 'hono/html'
import type { BoardEntry } from '../../../shared/plans/dayBoard.ts'
import { factsOf, langAttribute, langOf, markOf } from '../activityParts.ts'
import { cityOf, hoursOnClocks, shortDay } from '../dates.ts'
import type { Html } from '../html.ts'
import { countryName, pathTo, type PageContext } from '../pageContext.ts'
import type { SiteActivity } from '../site.ts'

export function boardRow(context: PageContext, entry: BoardEntry<SiteActivity & { readonly zone: string }>): Html {
  const { frame } = context
  const { of, activity } = entry.one
  const href = pathTo(context, { at: 'activity', centre: of.centre, activity: activity.id, file: null })
  const off = activity.status === 'cancelled' ? raw(' class="off"') : ''
  return html`<li${off}><p class="hours">${hoursOf(context, entry)}</p><div>${markOf(activity, context)}
<h3><a href="${href}"${langAttribute(langOf(of, activity, 'title'))}>${activity.title}</a></h3>
${activity.gloss.trim() === '' ? html`` : html`<p class="gloss" lang="en">${activity.gloss}</p>`}
<p class="country">${countryName(of.country, of.countryName, frame)}</p>${factsOf(activity, context)}</div></li>`
}

/** An evening of the day before names its day. */
function hoursOf(
  { frame, site }: PageContext,
  { one, occurrence, day }: BoardEntry<SiteActivity & { readonly zone: string }>,
): string {
  const hours = hoursOnClocks(occurrence, one.zone, day, frame)
  if (hours === null) return `${frame.text('allDay')} (${cityOf(one.zone)})`
  return day === site.campaign.day ? hours : `${shortDay(day, frame)}, ${hours}`
}
