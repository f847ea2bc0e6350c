import type { ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { reportChosen, reportRoots } from '../../../shared/reports/layout.ts'
import { viewReport } from '../../../shared/reports/view.ts'
import { EditingContext, makeChange } from '../../fields/editing.ts'
import { plainViewer, useContent } from '../../fields/useContent.ts'
import { useDocumentEditing } from '../../fields/useDocumentEditing.ts'
import type { Present } from '../../sync/presence.ts'

interface Writing {
  /** Keys of highlights that are in the report. */
  readonly chosen: ReadonlySet<string>
  readonly choose: (key: string, is: boolean) => void
}

interface NetworkWritingProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  readonly children: (writing: Writing) => ReactNode
}

const openViewer = (doc: Y.Doc) => plainViewer(() => viewReport(doc))

/** The open document of the network's report: what is chosen, and its editing for the chapters. */
export function NetworkWriting({ doc, awareness, present, children }: NetworkWritingProps) {
  const editing = useDocumentEditing({ doc, awareness, present }, reportRoots)
  const { chosen } = useContent(doc, openViewer)
  function choose(key: string, is: boolean): void {
    makeChange(editing, () => {
      if (is) reportChosen(doc).set(key, true)
      else reportChosen(doc).delete(key)
    })
  }
  return <EditingContext value={editing}>{children({ chosen: new Set(chosen), choose })}</EditingContext>
}
