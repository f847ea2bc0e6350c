import type * as Y from 'yjs'
import { useNestedRichText } from '../fields/useEntry.ts'
import type { EntryTextField } from '../../shared/richtext/fragmentNames.ts'
import { RichEditor } from './RichEditor.tsx'

interface RichFieldProps {
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly name: EntryTextField
  readonly label: string
}

/** A rich text nested in a map, under its name. */
export function RichField({ map, item, name, label }: RichFieldProps) {
  const fragment = useNestedRichText(map, name)
  return (
    <section>
      <h3 className="label">{label}</h3>
      {fragment !== null && <RichEditor fragment={fragment} label={label} item={item} field={name} />}
    </section>
  )
}
