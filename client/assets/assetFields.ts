/** The fields of an asset as people see them: one entry each. The kind of each is in `shared/assets/fields.ts`. */
import { msg } from '@lingui/core/macro'
import { AssetFormat, assetFields, type AssetKey } from '../../shared/assets/fields.ts'
import { shownFields, type EntryOf, type Labelled } from '../fields/fieldEntry.ts'
import { languageOptions } from '../fields/languages.ts'
import { ASSET_VISIBILITY_LABELS, FORMAT_NAMES, KIND_LABELS, STATE_LABELS } from './assetLabels.ts'

type ShownAssetKey = Exclude<AssetKey, 'order' | 'trashedAt' | 'takenOver'>
/** Their choices are files that there are. */
type FileKey = 'adaptationOf' | 'replaces'
type Entries = {
  readonly [K in ShownAssetKey]: K extends FileKey ? Labelled : EntryOf<(typeof assetFields)[K]>
}

export const ASSET_FIELDS = {
  title: { label: msg`Title`, line: true },
  kind: { label: msg`Kind`, options: KIND_LABELS },
  url: { label: msg`File address`, typed: 'https' },
  language: { label: msg`Language of the text`, options: languageOptions },
  format: { label: msg`Format`, options: AssetFormat.options.map((id) => ({ id, label: FORMAT_NAMES[id] })) },
  version: { label: msg`Version`, typed: 'text' },
  state: { label: msg`State`, options: STATE_LABELS },
  adaptationOf: { label: msg`Adapted from` },
  replaces: { label: msg`Replaces` },
  whatChanged: { label: msg`What changed`, hint: msg`What changed from the previous file.` },
  visibility: { label: msg`Visible to`, options: ASSET_VISIBILITY_LABELS },
  licence: { label: msg`Licence`, typed: 'text' },
  credit: { label: msg`Credit`, hint: msg`The organisations that made the file. Do not name people.` },
  translationWanted: { label: msg`Translation wanted`, flag: true },
  wantedLanguages: { label: msg`Wanted in these languages`, options: languageOptions },
  note: { label: msg`Note`, hint: msg`Information that others need to use this file.` },
} as const satisfies Entries

export const isAssetKey = (key: string): key is ShownAssetKey => Object.hasOwn(ASSET_FIELDS, key)

const { adaptationOf: _, replaces: __, ...plain } = ASSET_FIELDS

/** The fields that are edited by their kind only. */
export const PLAIN_FIELDS = shownFields(assetFields, plain)
