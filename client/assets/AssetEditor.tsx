import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { assetFields } from '../../shared/assets/fields.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { keysOf } from '../fields/fieldEntry.ts'
import { FieldEditor } from '../fields/FieldEditor.tsx'
import type { Option } from '../ui/forms/Select.tsx'
import { ASSET_FIELDS, PLAIN_FIELDS } from './assetFields.ts'
import { TakenFromHint } from './TakenFrom.tsx'

interface AssetEditorProps {
  readonly map: Y.Map<unknown>
  readonly view: AssetView
  /** The files that it can be an adaptation of. */
  readonly originals: readonly Option[]
}

/** Short fields in pairs. */
const SHORT = ['kind', 'format', 'language', 'version'] as const
const PLACED = new Set<string>(['title', 'url', 'state', ...SHORT])
/** Behind the original. */
const OTHERS = keysOf(PLAIN_FIELDS).filter((key) => !PLACED.has(key))

/** Every field of one asset. */
export function AssetEditor({ map, view, originals }: AssetEditorProps) {
  const { i18n, t } = useLingui()
  const at = { map, item: view.id }
  return (
    <div className="fields">
      <TakenFromHint asset={view} />
      <FieldEditor {...at} shown={PLAIN_FIELDS.title} lang={view.language ?? undefined} />
      <FieldEditor {...at} shown={PLAIN_FIELDS.url} />
      <div className="pair">
        {SHORT.map((key) => (
          <FieldEditor {...at} key={key} shown={PLAIN_FIELDS[key]} />
        ))}
      </div>
      <FieldEditor {...at} shown={PLAIN_FIELDS.state} />
      <ChoiceField
        {...at}
        name="adaptationOf"
        label={i18n._(ASSET_FIELDS.adaptationOf.label)}
        spec={assetFields.adaptationOf}
        options={withPresent(originals, view.adaptationOf, t`File no longer available`)}
      />
      {OTHERS.map((key) => (
        <FieldEditor {...at} key={key} shown={PLAIN_FIELDS[key]} />
      ))}
    </div>
  )
}

/** Adds the chosen original to the options, even if its file no longer exists. */
function withPresent(options: readonly Option[], present: string | null, gone: string): readonly Option[] {
  if (present === null || options.some(({ id }) => id === present)) return options
  return [...options, { id: present, label: gone }]
}
