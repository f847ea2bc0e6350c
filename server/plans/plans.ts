/** The table of plans: which exist, and the facts that lists show of each. */
import { sql } from 'kysely'
import type { LocalDate } from '../../shared/days.ts'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { shorten } from '../../shared/fields/view.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { ThemeId } from '../../shared/taxonomy.ts'
import type { Statement } from '../store/writeBehind/writeBehind.ts'

/** The part of a theme in the list of all plans. */
const LONGEST_THEME = 300

export interface PlanKey {
  readonly campaign: CampaignId
  readonly centre: CentreId
}
export type PlanSummary = Tables['plan']

export interface Plans {
  /** Grows whenever what `list` returns may have changed. */
  revision(campaign: CampaignId): number
  /** Called after rows of a campaign were written elsewhere, or may have been. */
  touched(campaign: CampaignId): void
  find(key: PlanKey): Promise<PlanSummary | null>
  list(campaign: CampaignId): Promise<readonly PlanSummary[]>
  /** Registers a plan. @returns the summary that stands: an earlier one if the plan was started before */
  register(key: PlanKey, idempotencyKey: string, startedBy: PersonId | null, at: Date): Promise<PlanSummary>
  /**
   * After a power cut a row may reflect updates that its document has lost, and whose numbers others will get: this
   * lets content from `version` on replace it.
   */
  takeBack(key: PlanKey, version: number): Promise<void>
  /** The statement that stores a newer version's summary; an older one changes nothing. */
  summary(key: PlanKey, version: number, content: PlanContent, at: Date): Statement
}

export function createPlans(db: Database): Plans {
  const revisions = new Map<CampaignId, number>()
  const revision = (campaign: CampaignId): number => revisions.get(campaign) ?? 0
  const touched = (campaign: CampaignId): void => void revisions.set(campaign, revision(campaign) + 1)
  return { revision, touched, ...createPlanQueries(db), ...createPlanWriter(db, touched) }
}

function createPlanQueries(db: Database): Pick<Plans, 'find' | 'list'> {
  return {
    find: async (key) => findPlan(db, key),
    list: (campaign) => db.selectFrom('plan').selectAll().where('campaign', '=', campaign).execute(),
  }
}

async function findPlan(db: Database, { campaign, centre }: PlanKey): Promise<PlanSummary | null> {
  const row = await db
    .selectFrom('plan')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('centre', '=', centre)
    .executeTakeFirst()
  return row ?? null
}

function createPlanWriter(db: Database, touched: Plans['touched']): Pick<Plans, 'register' | 'takeBack' | 'summary'> {
  return {
    async register(key, idempotencyKey, startedBy, at) {
      await db
        .insertInto('plan')
        .values({
          ...key,
          idempotency_key: idempotencyKey,
          started_by: startedBy,
          state: 'draft',
          theme: '',
          activities: 0,
          themes: '[]',
          starts_on: null,
          ends_on: null,
          // Below every real version, so that the first summary counts.
          version: -1,
          changed_at: at.toISOString(),
          tasks_version: -1,
          tasks_plan_version: -1,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      touched(key.campaign)
      const standing = await findPlan(db, key)
      if (standing === null) throw new Error('a plan vanished while it was started')
      return standing
    },
    async takeBack({ campaign, centre }, version) {
      await db
        .updateTable('plan')
        .set({ version: version - 1 })
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .where('version', '>', version)
        .execute()
      touched(campaign)
    },
    summary({ campaign, centre }, version, content, at) {
      const { first, last } = daysOf(content)
      return db
        .updateTable('plan')
        .set({
          version,
          state: content.meta.state,
          theme: shorten(content.meta.theme, LONGEST_THEME),
          activities: content.activities.length,
          themes: JSON.stringify(themesOf(content)),
          starts_on: first,
          ends_on: last,
          changed_at: sql<string>`case when version < 0 then changed_at else ${at.toISOString()} end`,
        })
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .where('version', '<', version)
        .compile()
    },
  }
}

/** The themes of its activities, the most frequent first. */
function themesOf({ activities }: PlanContent): readonly ThemeId[] {
  const counts = new Map<ThemeId, number>()
  for (const { themes } of activities) for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([theme]) => theme)
}

function daysOf({ activities }: PlanContent): { readonly first: LocalDate | null; readonly last: LocalDate | null } {
  let first: LocalDate | null = null
  let last: LocalDate | null = null
  for (const { startsOn, endsOn } of activities) {
    for (const day of [startsOn, endsOn]) {
      if (day === null) continue
      if (first === null || day < first) first = day
      if (last === null || day > last) last = day
    }
  }
  return { first, last }
}
