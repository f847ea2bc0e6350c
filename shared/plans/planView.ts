/** The typed view of a plan, as everybody but its editors sees it, and its schemas for those who receive it over HTTP. */
import { z } from 'zod'
import { ActivityId } from '../ids.ts'
import { RichText } from '../richtext/json.ts'
import { activityFields, metaFields, type Field, type FieldTable, type ViewOfTable } from './fields.ts'

/** Something in a document that the view had to leave out or doubts. */
export const ViewProblem = z.object({
  /** Where: `activities/<id>/startsOn`, `meta/theme`, `narrative`. */
  at: z.string(),
  problem: z.enum(['not-valid', 'end-before-start', 'not-fully-shown']),
  /** What stands there, shortened. */
  found: z.string(),
})
export type ViewProblem = z.infer<typeof ViewProblem>

export type ActivityView = { id: ActivityId } & ViewOfTable<typeof activityFields>
export type PlanMetaView = ViewOfTable<typeof metaFields>

/** The content of a plan. `activities` and `trash` are in order. */
export interface PlanContent {
  readonly meta: PlanMetaView
  readonly narrative: RichText
  readonly activities: readonly ActivityView[]
  readonly trash: readonly ActivityView[]
  readonly problems: readonly ViewProblem[]
}

/** By fractional index (compared by code unit, as the keys are made), equal ones by id. */
export function inOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export function endsBeforeStart(
  activity: Pick<ActivityView, 'startsOn' | 'endsOn' | 'startTime' | 'endTime'>,
): boolean {
  const { startsOn, endsOn, startTime, endTime } = activity
  if (startsOn === null) return false
  if (endsOn !== null && endsOn !== startsOn) return endsOn < startsOn
  return startTime !== null && endTime !== null && endTime < startTime
}

/** The schema of one field's view, for those who receive a view over HTTP. */
function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string()
    case 'choice':
      return field.fallback === null ? field.schema.nullable() : field.schema
    case 'set':
      return z.array(field.schema)
    case 'list':
      return z.array(z.object({ id: z.string(), ...shapeOf(field.entry) }))
    case 'rich':
      return RichText
  }
}
function shapeOf(fields: FieldTable): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOf(field)]))
}

export const ActivityView = z.object({
  id: ActivityId,
  ...shapeOf(activityFields),
}) as unknown as z.ZodType<ActivityView>
export const PlanMetaView = z.object(shapeOf(metaFields)) as unknown as z.ZodType<PlanMetaView>
