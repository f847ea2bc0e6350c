import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { assetFields } from '../../shared/assets/fields.ts'
import type { Thumbnail } from '../../shared/assets/thumbnail.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { keysOf } from '../fields/fieldEntry.ts'
import { FieldEditor } from '../fields/FieldEditor.tsx'
import type { Option } from '../ui/forms/option.ts'
import { ASSET_FIELDS, PLAIN_FIELDS } from './assetFields.ts'
import { AssetVisibilityHint } from './AssetVisibilityHint.tsx'
import { TakenFromHint } from './TakenFrom.tsx'
import { ThumbnailField } from './thumbnail/ThumbnailField.tsx'
import type { ThumbnailPlace } from './thumbnail/thumbnailRequests.ts'

interface AssetEditorProps {
  readonly map: Y.Map<unknown>
  readonly view: AssetView
  /** The files that it can be an adaptation of. */
  readonly originals: readonly Option[]
  /** The files of the same list that it can replace. */
  readonly older: readonly Option[]
  readonly place: ThumbnailPlace
  readonly thumbnail: Thumbnail | null
}

/** Short fields in pairs. */
const SHORT = ['kind', 'format', 'language', 'version'] as const
const PLACED = new Set<string>(['title', 'url', 'state', 'visibility', 'whatChanged', ...SHORT])
/** Behind the original. */
const OTHERS = keysOf(PLAIN_FIELDS).filter((key) => !PLACED.has(key))

/** Every field of one asset. */
export function AssetEditor({ map, view, originals, older, place, thumbnail }: AssetEditorProps) {
  const { i18n, t } = useLingui()
  const at = { map, item: view.id }
  const gone = t`File no longer available`
  return (
    <div className="fields">
      <TakenFromHint asset={view} />
      <FieldEditor {...at} shown={PLAIN_FIELDS.title} lang={view.language ?? undefined} />
      <FieldEditor {...at} shown={PLAIN_FIELDS.url} />
      <ThumbnailField place={place} asset={view} thumbnail={thumbnail} />
      <div className="pair">
        {SHORT.map((key) => (
          <FieldEditor {...at} key={key} shown={PLAIN_FIELDS[key]} />
        ))}
      </div>
      <div className="pair">
        <FieldEditor {...at} shown={PLAIN_FIELDS.state} />
        <FieldEditor {...at} shown={PLAIN_FIELDS.visibility} />
      </div>
      <AssetVisibilityHint asset={view} owner={place.owner} />
      <ChoiceField
        {...at}
        name="adaptationOf"
        label={i18n._(ASSET_FIELDS.adaptationOf.label)}
        spec={assetFields.adaptationOf}
        options={withPresent(originals, view.adaptationOf, gone)}
      />
      <ChoiceField
        {...at}
        name="replaces"
        label={i18n._(ASSET_FIELDS.replaces.label)}
        spec={assetFields.replaces}
        options={withPresent(older, view.replaces, gone)}
      />
      {(view.replaces !== null || view.whatChanged !== '') && <FieldEditor {...at} shown={PLAIN_FIELDS.whatChanged} />}
      {view.replaces !== null && view.state !== 'final' && (
        <p className="hint">{t`It takes the place of the other file once it is final.`}</p>
      )}
      {OTHERS.map((key) => (
        <FieldEditor {...at} key={key} shown={PLAIN_FIELDS[key]} />
      ))}
    </div>
  )
}

/** Adds the chosen value to the options, even if its file no longer exists. */
function withPresent(options: readonly Option[], present: string | null, gone: string): readonly Option[] {
  if (present === null || options.some(({ id }) => id === present)) return options
  return [...options, { id: present, label: gone }]
}
