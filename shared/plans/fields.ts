/** The fields of a plan and of its activities, once. */
import { z } from 'zod'
import { LocalDate, LocalTime } from '../days.ts'
import { choice, list, optional, rich, set, text, type Field, type FieldTable } from '../fields/table.ts'
import { PersonId } from '../ids.ts'
import { LanguageCode, TimeZone, Token, WebAddress } from '../fields/values.ts'
import * as taxonomy from '../taxonomy.ts'

/** `draft`, or `ready`: "you can rely on this". */
export const PlanState = z.enum(['draft', 'ready'])
export type PlanState = z.infer<typeof PlanState>
export const ActivityStatus = z.enum(['tentative', 'confirmed', 'cancelled', 'done'])
export type ActivityStatus = z.infer<typeof ActivityStatus>
/** The visibility of an activity: the network only, or also the public on the centre's profile page. */
export const Visibility = z.enum(['network', 'public'])
export type Visibility = z.infer<typeof Visibility>

const resourceFields = {
  type: optional(taxonomy.ResourceTypeId),
  title: text,
  url: optional(WebAddress),
  licence: optional(Token),
  languages: set(LanguageCode),
  /** Copied from an earlier year and not looked at since: the link may lead nowhere. */
  linkUnchecked: choice(z.boolean(), false),
}
/** `value` counts what `metric` names; `source` says who counted and how. Never added up across metrics. */
const reachFields = {
  metric: optional(taxonomy.ReachMetricId),
  value: optional(z.number().int().min(0).max(10_000_000_000)),
  source: text,
}
/** A figure of what was reached also says how one knows it, until when it counts, and where it can be read. */
const actualReachFields = {
  ...reachFields,
  basis: optional(taxonomy.ReachBasisId),
  until: optional(LocalDate),
  evidence: optional(WebAddress),
}

/** One of several days on which an activity takes place. */
const dateFields = {
  day: optional(LocalDate),
  startTime: optional(LocalTime),
  endTime: optional(LocalTime),
  place: optional(Token),
  note: text,
}

export const activityFields = {
  title: text,
  /** One line in English, for a title in another language. */
  gloss: text,
  type: optional(taxonomy.ActivityTypeId),
  themes: set(taxonomy.ThemeId),
  audiences: set(taxonomy.AudienceId),
  status: choice(ActivityStatus, 'tentative'),
  /** What became of one that is done. */
  outcome: optional(taxonomy.OutcomeId),
  /** Why one is cancelled. */
  cancelReason: optional(taxonomy.CancelReasonId),
  visibility: choice(Visibility, 'network'),
  startsOn: optional(LocalDate),
  endsOn: optional(LocalDate),
  startTime: optional(LocalTime),
  endTime: optional(LocalTime),
  timeZone: optional(TimeZone),
  /** The dates, if it takes place several times. First and last day follow from them: see `dates.ts`. */
  dates: list(dateFields),
  format: optional(taxonomy.FormatId),
  places: set(Token),
  languages: set(LanguageCode),
  channels: set(taxonomy.ChannelId),
  resources: list(resourceFields),
  partners: set(Token),
  highLevel: set(taxonomy.HighLevelRoleId),
  youthInvolvement: optional(taxonomy.YouthInvolvementId),
  offers: text,
  needs: text,
  /** The owning planner: only an id, so that no name outlives its person here. */
  owner: optional(PersonId),
  expectedReach: list(reachFields),
  actualReach: list(actualReachFields),
  description: rich,
  /** Fractional index; activities with equal keys are ordered by id. */
  order: choice(z.string().min(1).max(500), 'a0'),
  /** The activity that this one was copied from: `sid-2026/<activity id>`. */
  copiedFrom: optional(z.string().max(100)),
  /** When it went to the trash; nothing is ever destroyed. */
  trashedAt: optional(z.iso.datetime()),
} satisfies FieldTable

export const metaFields = {
  state: choice(PlanState, 'draft'),
  theme: text,
  objectives: text,
  keyMessages: text,
  hashtags: text,
  contact: text,
} satisfies FieldTable

export type ActivityKey = keyof typeof activityFields
/** The fields of one kind. */
export type ActivityKeyOf<Kind extends Field['kind']> = {
  [K in ActivityKey]: (typeof activityFields)[K]['kind'] extends Kind ? K : never
}[ActivityKey]

/** The position of an activity in the list and its origin: no content, and never shown. */
const BOOKKEEPING = ['order', 'copiedFrom', 'trashedAt'] as const satisfies readonly ActivityKey[]
export type ShownActivityKey = Exclude<ActivityKey, (typeof BOOKKEEPING)[number]>
export const isShown = (key: ActivityKey): key is ShownActivityKey => !BOOKKEEPING.some((hidden) => hidden === key)

export type MetaKey = keyof typeof metaFields
