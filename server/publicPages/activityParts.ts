/** An activity as a public page shows it: in the list of its centre, in the calendar, and alone. */
import { html } from 'hono/html'
import type { ActivityStatus } from '../../shared/plans/fields.ts'
import type { ShownActivity } from '../../shared/publications/stillPublic.ts'
import type { FrameKey } from './frame/en.ts'
import { hoursOf, untilOf, zoneOf } from './dates.ts'
import type { Html } from './html.ts'
import { languageName, type PageContext } from './pageContext.ts'
import type { SiteCentre } from './site.ts'

const STATUS_WORDS: Readonly<Record<ActivityStatus, FrameKey | null>> = {
  tentative: 'notConfirmed',
  confirmed: null,
  cancelled: 'cancelled',
  done: 'tookPlace',
}

/** A word before the title for things that visitors must know. */
export function markOf({ status, hasNewDate }: ShownActivity, { frame }: PageContext): Html {
  if (status === 'cancelled') return html`<p class="tag off">${frame.text('cancelled')}</p>`
  return hasNewDate ? html`<p class="tag new">${frame.text('newDate')}</p>` : html``
}

/** The language of a field of an activity, as far as it is known. */
export const langOf = ({ page }: SiteCentre, { id }: ShownActivity, field: string): string | undefined =>
  page.writtenIn[id]?.[field]

export const langAttribute = (language: string | undefined): Html =>
  language === undefined ? html` dir="auto"` : html` lang="${language}" dir="auto"`

/** Hours, place, languages, and whether it is certain, each where it is known. */
export const factLine = (activity: ShownActivity, { country }: SiteCentre, context: PageContext): Html =>
  factsOf(activity, context, hoursOf(activity, zoneOf(activity, country), activity.startsOn, context.frame))

/** @param hours null where they are shown beside */
export function factsOf(activity: ShownActivity, context: PageContext, hours: string | null = null): Html {
  const { frame } = context
  const { format, places, languages, status } = activity
  const word = STATUS_WORDS[status]
  const facts: readonly (string | null)[] = [
    untilOf(activity, frame),
    hours,
    places.join(', '),
    format === null ? null : frame.text(format),
    languages.map((code) => languageName(code, frame)).join(', '),
    word === null || word === 'cancelled' ? null : frame.text(word),
  ]
  const shown = facts.flatMap((fact) => (fact === null || fact === '' ? [] : [fact]))
  return html`<p class="facts">${shown.map((fact) => html`<span dir="auto">${fact}</span>`)}</p>`
}
