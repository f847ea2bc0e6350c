/** What the reports of the campaign before say to somebody who begins a plan: one's own activities, and others that worked. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { ActivityId, CampaignId, CentreId } from '../ids.ts'
import { tookPlaceOf } from '../plans/tookPlace.ts'
import { ActivityTypeId, AudienceId, OutcomeId, ReachMetricId, ThemeId } from '../taxonomy.ts'
import type { AcceptedReport } from './figures.ts'
import type { ReportedActivity } from './snapshot.ts'

const Reached = z.object({ metric: ReachMetricId, value: z.number() })

const Learnt = z.object({
  activity: ActivityId,
  title: z.string(),
  gloss: z.string(),
  reached: z.array(Reached),
  worked: z.string(),
  /** Whether the centre would do it again; null if it did not say. */
  again: z.boolean().nullable(),
})

export const OwnLastYear = Learnt.extend({
  startsOn: LocalDate.nullable(),
  tookPlace: z.union([OutcomeId, z.literal('cancelled')]).nullable(),
  didNot: z.string(),
})
export type OwnLastYear = z.infer<typeof OwnLastYear>

export const WorkedElsewhere = Learnt.extend({
  centre: CentreId,
  type: ActivityTypeId.nullable(),
  /** Why it is shown: what it has in common with one's own activities. */
  themes: z.array(ThemeId),
  audiences: z.array(AudienceId),
})
export type WorkedElsewhere = z.infer<typeof WorkedElsewhere>

/** `GET /api/campaigns/<campaign>/reports/<centre>/last-year` */
export const LastYear = z.object({
  /** The campaign before; null if there was none. */
  campaign: CampaignId.nullable(),
  own: z.array(OwnLastYear),
  worked: z.array(WorkedElsewhere),
})
export type LastYear = z.infer<typeof LastYear>

const learntOf = ({ id, title, gloss, actualReach, words }: ReportedActivity): z.infer<typeof Learnt> => ({
  activity: id,
  title,
  gloss,
  reached: actualReach.flatMap(({ metric, value }) => (metric === null || value === null ? [] : [{ metric, value }])),
  worked: words?.worked ?? '',
  again: words?.again ?? null,
})

export const ownLastYear = (activities: readonly ReportedActivity[]): OwnLastYear[] =>
  activities.map((activity) => ({
    ...learntOf(activity),
    startsOn: activity.startsOn,
    tookPlace: tookPlaceOf(activity),
    didNot: activity.words?.didNot ?? '',
  }))

const MOST_SHOWN = 3

type About = Pick<ReportedActivity, 'themes' | 'audiences'>

/**
 * Activities of other centres that took place, worked by their own words, and have a theme and an audience in common with one's own. Those with
 * more in common come first; of each centre one. Figures decide nothing: they say how large a country is.
 */
export function workedElsewhere(
  own: readonly About[],
  centre: CentreId,
  reports: readonly AcceptedReport[],
): WorkedElsewhere[] {
  const themes = new Set(own.flatMap((activity) => activity.themes))
  const audiences = new Set(own.flatMap((activity) => activity.audiences))
  const found = reports
    .filter((report) => report.centre !== centre)
    .flatMap(({ centre: other, snapshot }) => snapshot.activities.map((activity) => ({ other, activity })))
    .filter(({ activity }) => hasWorked(activity))
    .map(({ other, activity }) => ({
      ...learntOf(activity),
      centre: other,
      type: activity.type,
      themes: activity.themes.filter((theme) => themes.has(theme)),
      audiences: activity.audiences.filter((audience) => audiences.has(audience)),
    }))
    .filter((one) => one.themes.length > 0 && one.audiences.length > 0)
    .toSorted((a, b) => inCommon(b) - inCommon(a) || (a.centre < b.centre ? -1 : 1))
  const seen = new Set<CentreId>()
  return found.filter((one) => !seen.has(one.centre) && seen.add(one.centre)).slice(0, MOST_SHOWN)
}

const inCommon = ({ themes, audiences }: About): number => themes.length + audiences.length

const hasWorked = (activity: ReportedActivity): boolean => {
  const said = tookPlaceOf(activity)
  return (
    said !== null &&
    said !== 'cancelled' &&
    activity.words !== null &&
    activity.words.worked.trim() !== '' &&
    activity.words.again !== false
  )
}
