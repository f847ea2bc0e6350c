import type * as Y from 'yjs'
import { TextField } from './TextField.tsx'
import { useNestedText } from './useEntry.ts'

interface SharedTextFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly label: string
  readonly item: string | null
  /** The path in the item, if not the name itself. */
  readonly field?: string
  readonly line?: boolean | undefined
  readonly hint?: string | undefined
  /** Stands in the field while it is empty. */
  readonly prompt?: string | undefined
  readonly lang?: string | undefined
}

/** A text nested in a map, that several people may type in at once. */
export function SharedTextField({ map, name, field, ...rest }: SharedTextFieldProps) {
  return <TextField {...rest} text={useNestedText(map, name)} field={field ?? name} />
}
