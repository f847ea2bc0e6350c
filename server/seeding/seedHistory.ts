/** Writes the history of the demo plans, as if they had been edited on the days before: with the same comparison as of real edits. */
import { CompiledQuery } from 'kysely'
import { DAY_MS, LocalDate } from '../../shared/days.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { begunDaysAgo, DEMO_CHANGES, type DemoChange, type EarlierValues } from '../demo/history.ts'
import { plannerOf } from '../demo/people.ts'
import { centreOf, type DemoPlan } from '../demo/plan.ts'
import { createActivityHistory } from '../plans/history/activityHistory.ts'
import { createLastChanges } from '../plans/lastChanges.ts'
import { openPlanRecords } from '../plans/planRecords.ts'
import type { Database } from '../store/database.ts'
import type { Statement } from '../store/writeBehind/writeBehind.ts'
import type { SeededApp } from './steps.ts'

export interface HistoryToSeed {
  readonly campaign: CampaignId
  readonly plans: readonly DemoPlan[]
  readonly now: Date
  /** Days before: a campaign that is over has nothing that is new. */
  readonly earlierDays?: number
}

const MINUTE_MS = 60_000
/** So that changes of a day do not come at the same minute. */
const MINUTES_BETWEEN = 37
const WORKING_MINUTES = 480

/** Skips plans with a record: those of a demo server of an older release, whose history begins when it was seeded. */
export async function seedHistory(
  app: SeededApp,
  db: Database,
  { campaign, plans, now, earlierDays = 0 }: HistoryToSeed,
) {
  for (const [place, plan] of plans.entries()) {
    const key = { campaign, centre: centreOf(plan) }
    const lastChanges = createLastChanges(db)
    const content = await app.readPlan(key)
    if (content === null || (await lastChanges.digests(key)).size > 0) continue
    const records = openPlanRecords({ lastChanges, history: createActivityHistory(db) }, key)
    const changes = earlierDays > 0 ? [] : changesOf(plan, content)
    const daysOfEdits = [begunDaysAgo(place) + earlierDays, ...changes.map(({ daysAgo }) => daysAgo)]
    const people = new Set([plannerOf(key.centre)])
    const statements: Statement[] = []
    for (const daysAgo of new Set(daysOfEdits)) {
      const earlier = contentAt(content, changes, daysAgo)
      const at = momentOf(now, daysAgo, place)
      const compared = await records.compare(earlier, earlier.activities, () => people, at)
      statements.push(...compared.statements)
      compared.stored()
    }
    await db.transaction().execute(async (trx) => {
      for (const { sql, parameters } of statements) await trx.executeQuery(CompiledQuery.raw(sql, [...parameters]))
    })
  }
}

/** When a plan was changed last. */
export const lastEditOf = (
  plan: DemoPlan,
  place: number,
  { now, earlierDays = 0 }: Omit<HistoryToSeed, 'campaign' | 'plans'>,
): Date => {
  const days = DEMO_CHANGES.flatMap(({ centre, daysAgo }) => (centre === plan.centre ? daysAgo : []))
  const daysAgo = earlierDays > 0 || days.length === 0 ? begunDaysAgo(place) + earlierDays : Math.min(...days)
  return momentOf(now, daysAgo, place)
}

function momentOf(now: Date, daysAgo: number, place: number): Date {
  const minutes = (place * MINUTES_BETWEEN) % WORKING_MINUTES
  return new Date(now.getTime() - daysAgo * DAY_MS - minutes * MINUTE_MS)
}

/** The earliest first. @throws if the plan has no activity of a title: then plans and their history were not written to fit */
function changesOf({ centre }: DemoPlan, { activities }: PlanContent): readonly DemoChange[] {
  const changes = DEMO_CHANGES.filter((change) => change.centre === centre)
  for (const { title } of changes)
    if (!activities.some((activity) => activity.title === title))
      throw new Error(`the demo plan of ${centre} has no activity "${title}"`)
  return changes.toSorted((a, b) => b.daysAgo - a.daysAgo)
}

/** A plan as it was after its changes of that day. */
function contentAt(content: PlanContent, changes: readonly DemoChange[], daysAgo: number): PlanContent {
  const later = changes.filter((change) => change.daysAgo < daysAgo)
  const activities = content.activities.flatMap((activity) => {
    const own = later.filter(({ title }) => title === activity.title)
    if (own.some(({ before }) => before === null)) return []
    // The loop applies the first of them last, to arrive at the state before all of them.
    return own.toReversed().reduce<ActivityView>((view, { before }) => withEarlier(view, before ?? {}), activity)
  })
  return { ...content, activities }
}

function withEarlier(activity: ActivityView, { on, ...values }: EarlierValues): ActivityView {
  const days = on === undefined ? {} : { startsOn: LocalDate.parse(on), endsOn: LocalDate.parse(on) }
  return { ...activity, ...values, ...days } as ActivityView
}
