/** The HTTP bodies of the overview. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { CentreId } from '../ids.ts'
import { PlanState } from '../plans/fields.ts'
import { ActivityView } from '../plans/planView.ts'
import { AudienceId, ThemeId } from '../taxonomy.ts'
import { FieldLanguages } from '../plans/api.ts'
import { FILTERS, type Filter } from './filters.ts'

/** Rows of a page of activities: by default, and at most. */
export const DEFAULT_ROWS = 200
export const MOST_ROWS = 500

const Bookkeeping = { id: true, order: true, copiedFrom: true, trashedAt: true, description: true } as const
type Fields = Omit<ActivityView, keyof typeof Bookkeeping>

/** An activity in a list over many plans: its fields, the description as plain text and shortened. */
export type ActivityRow = Fields & {
  readonly centre: CentreId
  readonly activity: ActivityView['id']
  readonly description: string
  /** When it was last changed. */
  readonly changedAt: string
  /** The languages of its texts, if certain. */
  readonly writtenIn: FieldLanguages
}
const shape = (ActivityView as unknown as z.ZodObject).shape
export const ActivityRow = z
  .object({ ...shape })
  .omit(Bookkeeping)
  .extend({
    centre: CentreId,
    activity: shape['id'] as z.ZodType,
    description: z.string(),
    changedAt: z.iso.datetime(),
    writtenIn: FieldLanguages,
  }) as unknown as z.ZodType<ActivityRow>

const unknown = z.array(z.object({ filter: z.enum(FILTERS as [Filter, ...Filter[]]), value: z.string() }))

/** `GET /api/campaigns/<campaign>/activities`: a page of a selection. `next` is `after` of the next page; null on the last. */
export const ActivityList = z.object({
  activities: z.array(ActivityRow),
  total: z.number(),
  next: z.string().nullable(),
  /** Values of filters that stand for nothing. They find nothing. */
  unknown,
})
export type ActivityList = z.infer<typeof ActivityList>

const Counts = z.object({ centre: CentreId, activities: z.number(), confirmed: z.number() })
export type Counts = z.infer<typeof Counts>

const cells = <Id extends z.ZodType>(id: Id) => z.array(z.object({ id, centres: z.array(Counts) }))

/** `GET /api/campaigns/<campaign>/coverage`: a selection in numbers. Whatever is not named is 0. Cancelled ones do not cover anything. */
export const Coverage = z.object({
  /** The activities of the selection, cancelled ones too, as the list has them. */
  total: z.number(),
  confirmed: z.number(),
  tentative: z.number(),
  cancelled: z.number(),
  done: z.number(),
  /** Activities on the campaign's day itself, or within its period. */
  onTheDay: z.number(),
  /** Longer ones that run across it. A file of release 0.1.0 counts them in `onTheDay`, and has no such number. */
  acrossTheDay: z.number().optional(),
  undated: z.number(),
  /** Every centre of the campaign, in the order of their countries. `activities` and `confirmed` are of the selection. */
  centres: z.array(
    Counts.extend({
      plan: z.enum(['none', ...PlanState.options]),
      /** All activities of its plan. */
      planned: z.number(),
      changedAt: z.iso.datetime().nullable(),
    }),
  ),
  themes: cells(ThemeId),
  audiences: cells(AudienceId),
  /** Activities by day, around the campaign's day: those that take place on it, those that begin, and how many by centre. */
  days: z.array(
    z.object({ day: LocalDate, activities: z.number(), begin: z.number(), centres: z.record(z.string(), z.number()) }),
  ),
  unknown,
})
export type Coverage = z.infer<typeof Coverage>
