/** The HTTP bodies of plans. */
import { z } from 'zod'
import { Campaign } from '../campaign.ts'
import { LocalDate } from '../days.ts'
import { LanguageCode } from '../fields/values.ts'
import { ActivityId, CampaignId, CentreId, CountryCode } from '../ids.ts'
import { RichText } from '../richtext/json.ts'
import { ThemeId } from '../taxonomy.ts'
import { PlanState } from './fields.ts'
import { ActivityView, PlanMetaView } from './planView.ts'
import { ViewProblem } from '../fields/schema.ts'

/** Name of a field → language of its text. */
export const FieldLanguages = z.record(z.string(), LanguageCode)
export type FieldLanguages = z.infer<typeof FieldLanguages>

/** `GET /api/campaigns/<campaign>/plans/<centre>`: one plan, as everybody reads it. */
export const PlanView = z.object({
  campaign: CampaignId,
  centre: CentreId,
  /** Grows with every change; also the ETag. */
  version: z.number(),
  state: PlanState,
  meta: PlanMetaView,
  narrative: RichText,
  activities: z.array(ActivityView),
  trash: z.array(ActivityView),
  problems: z.array(ViewProblem),
  /** The languages of the texts, if certain: by field, of the plan and of each activity. */
  writtenIn: z.object({
    plan: FieldLanguages,
    activities: z.record(z.string(), FieldLanguages),
  }),
})
export type PlanView = z.infer<typeof PlanView>

/**
 * `GET /api/campaigns/<campaign>/plans/<centre>/changes`: when each activity was last changed, and by which people; none if
 * the server made it.
 */
export const PlanChanges = z.object({
  changes: z.array(z.object({ activity: ActivityId, at: z.iso.datetime(), people: z.array(z.string()) })),
})
export type PlanChanges = z.infer<typeof PlanChanges>

/** A field's former value: for a text the changed part; `long` is a value that is too long to be retained. */
export const HistoryValue = z.union([
  z.object({ text: z.string() }),
  z.object({ value: z.json() }),
  z.object({ long: z.literal(true) }),
])
export type HistoryValue = z.infer<typeof HistoryValue>

/**
 * `GET /api/campaigns/<campaign>/plans/<centre>/activities/<activity>/history`: the changes of one activity, newest
 * first. `field` is a field, or `presence`: whether the activity is in its plan, in the trash, or gone.
 */
export const ActivityHistoryList = z.object({
  changes: z.array(
    z.object({
      field: z.string(),
      at: z.iso.datetime(),
      people: z.array(z.string()),
      /** The authors of proposals that were applied in it. Older responses have none. */
      proposedBy: z.array(z.string()).default([]),
      old: HistoryValue.nullable(),
      new: HistoryValue.nullable(),
    }),
  ),
})
export type ActivityHistoryList = z.infer<typeof ActivityHistoryList>

/** One row per centre of a campaign, whether it has a plan or not. */
export const PlanRow = z.object({
  centre: CentreId,
  name: z.string(),
  country: CountryCode,
  countryName: z.string(),
  /** `none`: no plan yet. */
  state: z.enum(['none', ...PlanState.options]),
  theme: z.string(),
  themeLanguage: LanguageCode.nullable(),
  activities: z.number(),
  /** The themes of its activities, the most frequent first. */
  themes: z.array(ThemeId),
  startsOn: LocalDate.nullable(),
  endsOn: LocalDate.nullable(),
  changedAt: z.iso.datetime().nullable(),
  version: z.number(),
})
export type PlanRow = z.infer<typeof PlanRow>

/** `GET /api/campaigns/<campaign>/plans`. */
export const PlanList = z.object({ campaign: Campaign, plans: z.array(PlanRow) })
export type PlanList = z.infer<typeof PlanList>

/** Also as the header `Idempotency-Key`. */
export const IdempotencyKey = z.string().min(8).max(128)

/**
 * `POST /api/campaigns/<campaign>/plans/<centre>`: starts a plan. The same key again answers as the first time and
 * starts nothing; another key, or none, on an existing plan is a conflict.
 */
export const StartPlan = z.object({
  from: z.enum(['blank', 'last-year']).default('blank'),
  /** Which of last year's activities are taken over; all without this. */
  activities: z.array(ActivityId).max(500).optional(),
  idempotencyKey: IdempotencyKey.optional(),
})
export type StartPlan = z.infer<typeof StartPlan>
