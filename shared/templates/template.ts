/** A *template*: an activity with its tasks, texts and audience, without dates and people. A stored copy, which is not edited together. */
import { z } from 'zod'
import { shapeOf } from '../fields/schema.ts'
import { Token } from '../fields/values.ts'
import { CentreId } from '../ids.ts'
import { activityFields } from '../plans/fields.ts'
import type { ActivityView } from '../plans/planView.ts'
import { RichText } from '../richtext/json.ts'
import { LONGEST_TASK, MOST_DAYS_APART } from '../tasks/fields.ts'

export const TemplateId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

const {
  title,
  gloss,
  type,
  themes,
  audiences,
  format,
  languages,
  channels,
  resources,
  youthInvolvement,
  offers,
  needs,
} = activityFields
/** The fields that a template takes from an activity. */
export const templateFields = {
  title,
  gloss,
  type,
  themes,
  audiences,
  format,
  languages,
  channels,
  resources,
  youthInvolvement,
  offers,
  needs,
}
export type TemplateFields = Pick<ActivityView, keyof typeof templateFields>

export const MOST_TEMPLATE_TASKS = 200

const TemplateTask = z.object({
  what: z.string().trim().min(1).max(LONGEST_TASK),
  /** Somebody who is no colleague, such as the print shop. */
  word: Token.nullable(),
  /** From the activity, as in `TaskDue`; null without a day. */
  days: z.number().int().min(-MOST_DAYS_APART).max(MOST_DAYS_APART).nullable(),
})
export type TemplateTask = z.infer<typeof TemplateTask>

export const TemplateContent = z.object({
  fields: z.object(shapeOf(templateFields)) as unknown as z.ZodType<TemplateFields>,
  description: RichText,
  tasks: z.array(TemplateTask).max(MOST_TEMPLATE_TASKS),
})
export type TemplateContent = z.infer<typeof TemplateContent>

/** How many a centre has at most, and the network. */
export const MOST_TEMPLATES = 200
/** A template takes at most this much, as JSON. */
export const MAX_TEMPLATE_BYTES = 200_000
/** All those of a centre, or of the network, take at most this much. */
export const MAX_TEMPLATES_BYTES = 5_000_000
/** The list shows this much of a title or a gloss. */
export const MAX_LISTED_CHARACTERS = 300

const TemplateRow = z.object({
  id: TemplateId,
  /** Null for one of the network's. */
  centre: CentreId.nullable(),
  title: z.string(),
  gloss: z.string(),
  tasks: z.number(),
  /** Who wrote it; null if unknown. */
  by: z.string().nullable(),
})
export type TemplateRow = z.infer<typeof TemplateRow>

/** `GET /api/templates`: the network's and those of one's own centres, by title. */
export const TemplateList = z.object({ templates: z.array(TemplateRow) })
export type TemplateList = z.infer<typeof TemplateList>

/** `GET /api/templates/<template>`. */
export const TemplateDetail = z.object({ ...TemplateRow.shape, content: TemplateContent })
export type TemplateDetail = z.infer<typeof TemplateDetail>

/** `POST /api/campaigns/<campaign>/plans/<centre>/activities/<activity>/template`. The same id again stores nothing twice. */
export const SaveTemplate = z.object({ id: TemplateId }).strict()
export type SaveTemplate = z.infer<typeof SaveTemplate>

/** `PUT /api/templates/<template>`: one of the network's, as coordinators write it. */
export const WriteTemplate = z
  .object({
    title: z.string().trim().min(1).max(200),
    gloss: z.string().trim().max(200),
    /** Paragraphs. */
    description: z.string().max(5000),
    audiences: activityFields.audiences.schema.array().max(50),
    tasks: z.array(TemplateTask).max(MOST_TEMPLATE_TASKS),
  })
  .strict()
export type WriteTemplate = z.infer<typeof WriteTemplate>
