import { useEffect, useEffectEvent, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import * as Y from 'yjs'
import type { FieldValue } from '../../../shared/comments/proposals/proposal.ts'
import { fillWhole } from '../../../shared/fields/layout.ts'
import { set, text, type Field } from '../../../shared/fields/table.ts'
import { viewField } from '../../../shared/fields/view.ts'
import { CommentSlots, NO_COMMENTS } from '../../fields/commentSlots.ts'
import { EditingContext, type Editing } from '../../fields/editing.ts'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import type { ShownField } from '../../fields/fieldEntry.ts'
import type { ProposableField } from './proposableFields.ts'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { undoFor } from '../../fields/undo/undo.ts'

interface ProposedValueProps {
  readonly field: ProposableField
  readonly before: FieldValue
  readonly onChange: (value: FieldValue) => void
}

/**
 * The field's own editor, on a document of its own that nobody else has. The default export, because it is loaded on demand.
 */
export default function ProposedValue({ field, ...value }: ProposedValueProps) {
  return field.kind === 'day' ? <ProposedDay {...value} field={field} /> : <ProposedOwn {...value} field={field} />
}

type FieldOf<Kind> = Extract<ProposableField, { readonly kind: Kind }>

/** Another first day. */
function ProposedDay({ field, before, onChange }: ProposedValueProps & { readonly field: FieldOf<'day'> }) {
  const { i18n } = useLingui()
  const [day, setDay] = useState(typeof before === 'string' ? before : null)
  return (
    <DateInput
      label={i18n._(field.entry.label)}
      value={day}
      near={typeof before === 'string' ? before : undefined}
      onChange={(typed) => {
        setDay(typed)
        onChange(typed)
      }}
    />
  )
}

function ProposedOwn({ field, before, onChange }: ProposedValueProps & { readonly field: ShownField }) {
  const [{ editing, map, spec }] = useState(() => scratchOf(field, before))
  const tell = useEffectEvent(() => onChange(viewField(map.get(field.key), spec, '', []) as FieldValue))
  useEffect(() => {
    const onEdit = (): void => tell()
    map.observeDeep(onEdit)
    return () => map.unobserveDeep(onEdit)
  }, [map])
  return (
    <EditingContext value={editing}>
      <CommentSlots value={NO_COMMENTS}>
        <FieldEditor map={map} item={null} shown={field} />
      </CommentSlots>
    </EditingContext>
  )
}

function scratchOf(field: ShownField, before: FieldValue) {
  const doc = new Y.Doc()
  const map = doc.getMap<unknown>('proposed')
  const spec = specOf(field)
  fillWhole(map, { [field.key]: spec }, { [field.key]: before })
  const editing: Editing = { doc, awareness: new Awareness(doc), undo: undoFor([map]), present: [], setFocus: () => {} }
  return { editing, map, spec }
}

function specOf(field: ShownField): Field {
  switch (field.kind) {
    case 'text':
      return text
    case 'choice':
      return field.spec
    case 'set':
      return set(z.string())
  }
}
