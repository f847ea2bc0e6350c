import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { AssetFormat, AssetKind, assetFields, AssetState } from '../../shared/assets/fields.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { FlagField } from '../fields/FlagField.tsx'
import { LANGUAGE_OPTIONS } from '../fields/languages.ts'
import { SharedTextField } from '../fields/SharedTextField.tsx'
import { ValueField } from '../fields/ValueField.tsx'
import type { Option } from '../ui/forms/Select.tsx'
import { ASSET_LABELS, FORMAT_NAMES, KIND_LABELS, STATE_LABELS } from './assetLabels.ts'

interface AssetEditorProps {
  readonly map: Y.Map<unknown>
  readonly view: AssetView
  /** What it can have been made from. */
  readonly originals: readonly Option[]
}

/** Every field of one asset. */
export function AssetEditor({ map, view, originals }: AssetEditorProps) {
  const { i18n, t } = useLingui()
  const item = view.id
  const at = { map, item }
  const word = (key: keyof typeof ASSET_LABELS): string => i18n._(ASSET_LABELS[key])
  const lang = view.language ?? undefined
  return (
    <div className="fields">
      <SharedTextField {...at} name="title" label={word('title')} lang={lang} line />
      <ValueField {...at} name="url" field="url" kind="https" label={word('url')} spec={assetFields.url} />
      <div className="pair">
        <ChoiceField
          {...at}
          name="kind"
          label={word('kind')}
          spec={assetFields.kind}
          options={AssetKind.options.map((id) => ({ id, label: i18n._(KIND_LABELS[id]) }))}
        />
        <ChoiceField
          {...at}
          name="format"
          label={word('format')}
          spec={assetFields.format}
          options={AssetFormat.options.map((id) => ({ id, label: FORMAT_NAMES[id] }))}
        />
        <ChoiceField
          {...at}
          name="language"
          label={word('language')}
          spec={assetFields.language}
          options={LANGUAGE_OPTIONS}
        />
        <ValueField
          {...at}
          name="version"
          field="version"
          kind="text"
          label={word('version')}
          spec={assetFields.version}
        />
      </div>
      <ChoiceField
        {...at}
        name="state"
        label={word('state')}
        spec={assetFields.state}
        options={AssetState.options.map((id) => ({ id, label: i18n._(STATE_LABELS[id]) }))}
      />
      <ChoiceField
        {...at}
        name="adaptationOf"
        label={word('adaptationOf')}
        spec={assetFields.adaptationOf}
        options={withPresent(originals, view.adaptationOf, t`File no longer available`)}
      />
      <ValueField
        {...at}
        name="licence"
        field="licence"
        kind="text"
        label={word('licence')}
        spec={assetFields.licence}
      />
      <SharedTextField
        {...at}
        name="credit"
        label={word('credit')}
        hint={t`The organisations that made the file. Do not name people.`}
      />
      <FlagField
        {...at}
        name="translationWanted"
        label={word('translationWanted')}
        spec={assetFields.translationWanted}
      />
      <SharedTextField
        {...at}
        name="note"
        label={word('note')}
        hint={t`Information that others need to use this file.`}
      />
    </div>
  )
}

/** What is chosen stays to be seen, even if it is gone. */
function withPresent(options: readonly Option[], present: string | null, gone: string): readonly Option[] {
  if (present === null || options.some(({ id }) => id === present)) return options
  return [...options, { id: present, label: gone }]
}
