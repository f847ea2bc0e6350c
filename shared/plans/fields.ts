/**
 * The fields of a plan and of its activities, once. Born-whole construction, the typed view and the editor are all read
 * off these tables, so that a field cannot be in one and missing in another.
 */
import { z } from 'zod'
import { LocalDate, LocalTime } from '../campaign.ts'
import * as taxonomy from '../taxonomy.ts'

/** Y.Text: several people may type in it at once. */
interface TextField {
  readonly kind: 'text'
}
/** A single value in its map; the last writer wins; absent or null means not set, shown as `fallback`. */
interface ChoiceField<S extends z.ZodType = z.ZodType, F = unknown> {
  readonly kind: 'choice'
  readonly schema: S
  readonly fallback: F
}
/** Y.Map of value → true, so that what two people add at once is all kept. */
interface SetField<S extends z.ZodType = z.ZodType> {
  readonly kind: 'set'
  readonly schema: S
}
/** Y.Map of random id → Y.Map with the given fields. */
interface ListField<E extends FieldTable = FieldTable> {
  readonly kind: 'list'
  readonly entry: E
}
/** Y.XmlFragment in the shared Tiptap schema. */
interface RichField {
  readonly kind: 'rich'
}
export type Field = TextField | ChoiceField | SetField | ListField | RichField
export interface FieldTable {
  readonly [key: string]: Field
}

const text: TextField = { kind: 'text' }
const rich: RichField = { kind: 'rich' }
const set = <S extends z.ZodType>(schema: S): SetField<S> => ({ kind: 'set', schema })
const list = <E extends FieldTable>(entry: E): ListField<E> => ({ kind: 'list', entry })
const optional = <S extends z.ZodType>(schema: S): ChoiceField<S, null> => ({
  kind: 'choice',
  schema,
  fallback: null,
})
const choice = <S extends z.ZodType>(schema: S, fallback: z.infer<S>): ChoiceField<S, z.infer<S>> => ({
  kind: 'choice',
  schema,
  fallback,
})

/** `draft`, or `ready`: "you can rely on this". */
export const PlanState = z.enum(['draft', 'ready'])
export type PlanState = z.infer<typeof PlanState>
export const ActivityStatus = z.enum(['tentative', 'confirmed', 'cancelled', 'done'])
export type ActivityStatus = z.infer<typeof ActivityStatus>
/** Who may see an activity: the network only, or also the public on the centre's profile page. */
export const Visibility = z.enum(['network', 'public'])
export type Visibility = z.infer<typeof Visibility>

/** BCP 47 primary language subtag; `cnr` (Montenegrin) has three letters. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/)
/** An https or http address. */
const WebAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.hostname }).max(2000)
/** A short word or name that people type as a token: a partner, a place. */
const Token = z.string().trim().min(1).max(200)
/** An IANA zone that this machine knows. */
const TimeZone = z.string().max(64).refine(isTimeZone)

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const resourceFields = {
  type: optional(taxonomy.ResourceTypeId),
  title: text,
  url: optional(WebAddress),
  licence: optional(Token),
  languages: set(LanguageCode),
  /** Copied from an earlier year and not looked at since: the link may lead nowhere. */
  linkUnchecked: choice(z.boolean(), false),
}
/** `value` counts what `metric` says; `source` says who counted and how. Never added up across metrics. */
const reachFields = {
  metric: optional(taxonomy.ReachMetricId),
  value: optional(z.number().int().min(0).max(10_000_000_000)),
  source: text,
}

export const activityFields = {
  title: text,
  type: optional(taxonomy.ActivityTypeId),
  themes: set(taxonomy.ThemeId),
  audiences: set(taxonomy.AudienceId),
  status: choice(ActivityStatus, 'tentative'),
  visibility: choice(Visibility, 'network'),
  startsOn: optional(LocalDate),
  endsOn: optional(LocalDate),
  startTime: optional(LocalTime),
  endTime: optional(LocalTime),
  timeZone: optional(TimeZone),
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
  expectedReach: list(reachFields),
  actualReach: list(reachFields),
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
export type MetaKey = keyof typeof metaFields

type Setless<F extends FieldTable> = { -readonly [K in keyof F]: ViewOf<F[K]> }
/** What a field is to those who read it. Lists are ordered by their ids' creation order in the map. */
export type ViewOf<F> = F extends TextField
  ? string
  : F extends ChoiceField<infer S, infer D>
    ? z.infer<S> | D
    : F extends SetField<infer S>
      ? z.infer<S>[]
      : F extends ListField<infer E>
        ? (Setless<E> & { id: string })[]
        : F extends RichField
          ? import('../richtext/json.ts').RichText
          : never
/** The view of a table of fields. */
export type ViewOfTable<F extends FieldTable> = { -readonly [K in keyof F]: ViewOf<F[K]> }
