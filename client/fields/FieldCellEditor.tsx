import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { FieldEditor } from './FieldEditor.tsx'
import { optionsOf, type ShownField } from './fieldEntry.ts'
import { OptionSetEditor, SingleOptionEditor } from './OptionEditors.tsx'

interface FieldCellEditorProps {
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly label: string
  readonly shown: ShownField
  readonly onDone: () => void
}

/** The editor of a field that floats at a cell: options are a list already. */
export function FieldCellEditor({ map, item, label, shown, onDone }: FieldCellEditorProps) {
  const { i18n } = useLingui()
  const { entry } = shown
  const at = { map, item, label, name: shown.key }
  if (!('options' in entry) || entry.options === null) return <FieldEditor map={map} item={item} shown={shown} />
  const options = optionsOf(entry.options, i18n)
  if (shown.kind === 'choice') return <SingleOptionEditor {...at} spec={shown.spec} options={options} onDone={onDone} />
  return <OptionSetEditor {...at} options={options} />
}
