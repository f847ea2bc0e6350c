import { expect, test } from 'vitest'
import { assetFields } from '../../shared/assets/fields.ts'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import type { FieldTable } from '../../shared/fields/table.ts'
import { activityFields, metaFields } from '../../shared/plans/fields.ts'
import { contactFields, socialFields } from '../../shared/profiles/fields.ts'

/** Fields that hold a nested type, as `path kind`; those of a list's entries too. */
function nestedIn(fields: FieldTable, at: string): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (field.kind === 'choice') return []
    const own = `${at}.${key} ${field.kind}`
    return field.kind === 'list' ? [own, ...nestedIn(field.entry, `${at}.${key}`)] : [own]
  })
}

const FIELDS_OF_2 = `meta.theme text, meta.objectives text, meta.keyMessages text, meta.hashtags text, meta.contact text,
    activity.title text, activity.gloss text, activity.themes set, activity.audiences set, activity.dates list,
    activity.dates.note text, activity.places set, activity.languages set, activity.channels set,
    activity.resources list, activity.resources.title text, activity.resources.languages set, activity.partners set,
    activity.highLevel set, activity.offers text, activity.needs text, activity.expectedReach list,
    activity.expectedReach.source text, activity.actualReach list, activity.actualReach.source text,
    activity.description rich, asset.title text, asset.credit text, asset.note text`

/** The meaning of each number. A number that has shipped is never changed; a new one gets its own list. */
const LAYOUTS: Readonly<Record<number, string>> = {
  1: `meta.theme text, meta.objectives text, meta.keyMessages text, meta.hashtags text, meta.contact text,
    activity.title text, activity.themes set, activity.audiences set, activity.places set, activity.languages set,
    activity.channels set, activity.resources list, activity.resources.title text, activity.resources.languages set,
    activity.partners set, activity.highLevel set, activity.offers text, activity.needs text,
    activity.expectedReach list, activity.expectedReach.source text, activity.actualReach list,
    activity.actualReach.source text, activity.description rich, asset.title text, asset.credit text, asset.note text`,
  2: FIELDS_OF_2,
  // Tables and task lists in rich texts.
  3: FIELDS_OF_2,
  4: FIELDS_OF_2.replace('asset.note text', 'asset.whatChanged text, asset.wantedLanguages set, asset.note text'),
}

test('a field with a nested type comes together with a higher DOCUMENT_SCHEMA, so that older documents are completed', () => {
  const tables = {
    meta: metaFields,
    activity: activityFields,
    asset: assetFields,
    contact: contactFields,
    social: socialFields,
  }
  const now = Object.entries(tables).flatMap(([name, fields]) => nestedIn(fields, name))
  expect(now).toEqual(LAYOUTS[DOCUMENT_SCHEMA]?.split(/,\s+/))
})
