/** The fields of an activity's resources and figures: one entry each. */
import { msg } from '@lingui/core/macro'
import { activityFields } from '../../shared/plans/fields.ts'
import { REACH_BASES, REACH_METRICS, RESOURCE_TYPES } from '../../shared/taxonomy.ts'
import { shownFields, type EntryOf } from '../fields/fieldEntry.ts'
import { languageOptions } from '../fields/languages.ts'

const resourceFields = activityFields.resources.entry
/** Set by opening the link, never typed. */
type ResourceKey = Exclude<keyof typeof resourceFields, 'linkUnchecked'>

export const RESOURCE_FIELDS = shownFields(resourceFields, {
  title: { label: msg`Title`, line: true },
  url: { label: msg`Address`, typed: 'url' },
  type: { label: msg`Kind`, options: RESOURCE_TYPES },
  licence: { label: msg`Licence`, typed: 'text' },
  languages: { label: msg`Languages`, options: languageOptions },
} satisfies { readonly [K in ResourceKey]: EntryOf<(typeof resourceFields)[K]> })

const dateFields = activityFields.dates.entry
/** Days and hours have editors of their own. */
type DateKey = 'place' | 'note'

export const DATE_FIELDS = shownFields(dateFields, {
  place: { label: msg`Place`, typed: 'text' },
  note: { label: msg`Note`, line: true },
} satisfies { readonly [K in DateKey]: EntryOf<(typeof dateFields)[K]> })

const expectedFields = activityFields.expectedReach.entry

/** Expected and actual figures have these. */
export const REACH_FIELDS = shownFields(expectedFields, {
  value: { label: msg`Number`, typed: 'number' },
  metric: { label: msg`Unit`, options: REACH_METRICS },
  source: { label: msg`Source and method`, line: true },
} satisfies { readonly [K in keyof typeof expectedFields]: EntryOf<(typeof expectedFields)[K]> })

const actualFields = activityFields.actualReach.entry
/** The day has an editor of its own. */
type ActualKey = Exclude<keyof typeof actualFields, keyof typeof expectedFields | 'until'>

/** Actual figures have these, too. */
export const ACTUAL_REACH_FIELDS = shownFields(actualFields, {
  basis: { label: msg`How you know it`, options: REACH_BASES },
  evidence: { label: msg`Link to evidence`, typed: 'url' },
} satisfies { readonly [K in ActualKey]: EntryOf<(typeof actualFields)[K]> })
