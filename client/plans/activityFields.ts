/**
 * The fields of an activity as people see them: one entry each, in reading order. The kind of each is in
 * `shared/plans/fields.ts`; a field there without an entry here does not compile, nor does an entry without a field.
 */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { activityFields, type ActivityKeyOf, type ShownActivityKey } from '../../shared/plans/fields.ts'
import {
  ACTIVITY_TYPES,
  AUDIENCES,
  CHANNELS,
  FORMATS,
  HIGH_LEVEL_ROLES,
  YOUTH_INVOLVEMENTS,
} from '../../shared/taxonomy.ts'
import { keysOf, shownFields, type EntryOf, type Labelled } from '../fields/fieldEntry.ts'
import { languageOptions, languageName } from '../fields/languages.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../ui/facts/statusLabels.ts'
import { THEME_OPTIONS } from '../ui/facts/themeOptions.ts'

/** Days, times and their zone are shown and edited together. */
const WHEN_KEYS = ['startsOn', 'endsOn', 'startTime', 'endTime', 'timeZone'] as const
export type WhenKey = (typeof WHEN_KEYS)[number]

interface Column {
  /** Least and most pixels; the title takes what is left. */
  readonly width: readonly [number, number]
  /** The prompt in an empty cell of a field that readers need. */
  readonly missing?: MessageDescriptor
}

interface InLists {
  /** Without one, the grid does not show the field. */
  readonly column?: Column
  /** Each value is a chip where there is room. */
  readonly chips?: true
}

type Entries = {
  readonly [K in ShownActivityKey]: K extends WhenKey | 'owner' | ActivityKeyOf<'list' | 'rich'>
    ? Labelled
    : EntryOf<(typeof activityFields)[K]> & InLists
}

const WIDE = [124, 232] as const

export const ACTIVITY_FIELDS = {
  title: { label: msg`Title`, line: true, column: { width: [176, Infinity] } },
  gloss: {
    label: msg`In English, in one line`,
    line: true,
    hint: msg`For readers who do not know the language of the title.`,
  },
  type: { label: msg`Type`, options: ACTIVITY_TYPES, column: { width: WIDE } },
  startsOn: { label: msg`First day` },
  endsOn: { label: msg`Last day` },
  startTime: { label: msg`From` },
  endTime: { label: msg`To` },
  timeZone: { label: msg`Time zone` },
  dates: { label: msg`Dates` },
  status: { label: msg`Status`, options: STATUS_LABELS, column: { width: [106, 108] } },
  visibility: { label: msg`Visible to`, options: VISIBILITY_LABELS, column: { width: [104, 104] } },
  themes: {
    label: msg`Themes`,
    options: THEME_OPTIONS,
    chips: true,
    column: { width: [124, 190], missing: msg`Add a theme` },
  },
  audiences: { label: msg`For`, options: AUDIENCES, column: { width: [124, 150], missing: msg`Add an audience` } },
  format: { label: msg`Format`, options: FORMATS, column: { width: [112, 112] } },
  places: { label: msg`Places`, options: null, column: { width: [100, 130] } },
  languages: {
    label: msg`Languages`,
    options: languageOptions,
    nameOf: languageName,
    column: { width: WIDE },
  },
  channels: { label: msg`Channels`, options: CHANNELS, column: { width: WIDE } },
  partners: { label: msg`Partners`, options: null, column: { width: WIDE } },
  highLevel: { label: msg`High-level guests`, options: HIGH_LEVEL_ROLES, column: { width: WIDE } },
  youthInvolvement: { label: msg`Role of young people`, options: YOUTH_INVOLVEMENTS, column: { width: WIDE } },
  offers: {
    label: msg`We offer`,
    hint: msg`Resources that other centres could use.`,
    column: { width: [200, 200] },
  },
  needs: { label: msg`We need`, hint: msg`Help that you need, and from whom.`, column: { width: [200, 200] } },
  owner: { label: msg`Owner` },
  resources: { label: msg`Resources` },
  expectedReach: { label: msg`Expected reach` },
  actualReach: { label: msg`Actual reach` },
  description: { label: msg`Description` },
} as const satisfies Entries

/** In reading order. */
export const ACTIVITY_KEYS = keysOf(ACTIVITY_FIELDS)

export const isActivityKey = (key: string): key is ShownActivityKey => Object.hasOwn(ACTIVITY_FIELDS, key)

export const isWhenKey = (key: ShownActivityKey): key is WhenKey => WHEN_KEYS.some((one) => one === key)
export const isListKey = (key: ShownActivityKey): key is ActivityKeyOf<'list'> => activityFields[key].kind === 'list'
export const isRichKey = (key: ShownActivityKey): key is ActivityKeyOf<'rich'> => activityFields[key].kind === 'rich'

/** The fields that are shown and edited by their kind only. */
/** The owner is one of the centre's planners, whose names are in no document. */
export type PlainActivityKey = Exclude<ShownActivityKey, WhenKey | 'owner' | ActivityKeyOf<'list' | 'rich'>>
const isPlainKey = (key: ShownActivityKey): key is PlainActivityKey =>
  !isWhenKey(key) && key !== 'owner' && !isListKey(key) && !isRichKey(key)

const plainEntries = Object.fromEntries(
  ACTIVITY_KEYS.filter(isPlainKey).map((key) => [key, ACTIVITY_FIELDS[key]]),
) as Pick<typeof ACTIVITY_FIELDS, PlainActivityKey>

/** The plain fields, which are shown and edited by their kind. */
export const PLAIN_FIELDS = shownFields(activityFields, plainEntries)
