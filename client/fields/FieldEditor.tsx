import type { ComponentProps } from 'react'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { ChoiceField } from './ChoiceField.tsx'
import { optionsOf, type ShownField } from './fieldEntry.ts'
import { FlagField } from './FlagField.tsx'
import { SetField } from './SetField.tsx'
import { TextField } from './TextField.tsx'
import { useNestedText } from './useEntry.ts'
import { ValueField } from './ValueField.tsx'

interface FieldEditorProps {
  readonly map: Y.Map<unknown>
  readonly item: string | null
  readonly shown: ShownField
  /** The path in the item, if not the key itself. */
  readonly field?: string
  /** The language of the text. */
  readonly lang?: string | undefined
}

/** The editor of a field, by its kind. */
export function FieldEditor({ map, item, shown, field = shown.key, lang }: FieldEditorProps) {
  const { i18n } = useLingui()
  const { key } = shown
  const at = { map, item, name: key, field, label: i18n._(shown.entry.label) }
  switch (shown.kind) {
    case 'text': {
      const { hint, line } = shown.entry
      return <NestedTextField {...at} line={line} hint={hint === undefined ? undefined : i18n._(hint)} lang={lang} />
    }
    case 'choice': {
      const { spec, entry } = shown
      if ('flag' in entry) return <FlagField {...at} spec={spec} />
      if ('typed' in entry) return <ValueField {...at} spec={spec} kind={entry.typed} />
      return <ChoiceField {...at} spec={spec} options={optionsOf(entry.options, i18n)} />
    }
    case 'set': {
      const { options } = shown.entry
      return <SetField {...at} options={options === null ? null : optionsOf(options, i18n)} />
    }
  }
}

interface NestedTextFieldProps extends Omit<ComponentProps<typeof TextField>, 'text'> {
  readonly map: Y.Map<unknown>
  readonly name: string
}

function NestedTextField({ map, name, ...rest }: NestedTextFieldProps) {
  return <TextField {...rest} text={useNestedText(map, name)} />
}
