import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { connectionNotes } from '../../shared/connections/notes.ts'
import { EditingContext } from '../fields/editing.ts'
import { useDocumentEditing } from '../fields/useDocumentEditing.ts'
import { RichEditor } from '../richtext/RichEditor.tsx'
import type { Present } from '../sync/presence.ts'

interface ConnectionNotesProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  /** Beside the notes, with their editing. */
  readonly children: ReactNode
}

const notesRoots = (doc: Y.Doc) => [connectionNotes(doc)]

/** The shared notes of a connection. */
export function ConnectionNotes({ doc, awareness, present, children }: ConnectionNotesProps) {
  const { t } = useLingui()
  const editing = useDocumentEditing({ doc, awareness, present }, notesRoots)
  return (
    <EditingContext value={editing}>
      <RichEditor fragment={connectionNotes(doc)} label={t`Shared notes`} item={null} field="notes" />
      {children}
    </EditingContext>
  )
}
