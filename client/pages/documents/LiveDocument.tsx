import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { DocumentName } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { keepEditor } from '../../offline/cacheEditor.ts'
import { NotKept } from '../../offline/NotAvailableOffline.tsx'
import { fetchDocumentInfo } from '../../documents/documentQueries.ts'
import { KeptWorkNotes } from '../../documents/UnsentWorkList.tsx'
import { PresenceAvatars } from '../../presence/PresenceAvatars.tsx'
import { SaveNotice } from '../../documents/SaveCallout.tsx'
import { SaveStateChip } from '../../documents/SaveStateChip.tsx'
import type { SessionState } from '../../sync/openDocument.ts'
import type { Present } from '../../sync/presence.ts'
import { useDocument } from '../../sync/useDocument.ts'
import { usePresence } from '../../sync/usePresence.ts'
import { BarEnd } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { describeWorkLater } from './describeUnsentWork.ts'
import { EndedSession } from './ClosedDocument.tsx'
import { learnFrom } from '../../documents/lookUpDocument.ts'
import { loadSignOutDialog } from '../frame/signOutDialog.ts'
import { useLeaveWarning } from '../../documents/useLeaveWarning.ts'

/** What an editor is given of the open document. */
interface OpenedDocument {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  /** What has to be known first: stands between head and content. */
  readonly notices: ReactNode
}

interface DocumentRoundsProps {
  readonly person: Person
  readonly document: DocumentName
  readonly children: (opened: OpenedDocument) => ReactNode
}

/** A document for those who write it, with save state, who is here, and what becomes of work that could not be sent. */
export function DocumentRounds(props: DocumentRoundsProps) {
  const [round, setRound] = useState(0)
  useEffect(keepEditor, [])
  useEffect(() => void loadSignOutDialog(), [])
  return <Round {...props} key={round} onReopen={() => setRound(round + 1)} />
}

/** From opening the document to the end of that session; opening it again is another round. */
function Round(props: DocumentRoundsProps & { readonly onReopen: () => void }) {
  const { person, document } = props
  const queries = useQueryClient()
  const learn = useCallback(() => learnFrom(() => fetchDocumentInfo(document)), [document])
  const { state, retryNow } = useDocument({ document, person: person.id, learn })

  switch (state.phase) {
    case 'opening':
      return (
        <>
          <BarEnd>
            <SaveStateChip save={state.away ? { kind: 'reconnecting' } : { kind: 'opening' }} />
          </BarEnd>
          <Main>{state.away ? <NotKept onRetry={retryNow} /> : <Skeleton lines={8} />}</Main>
        </>
      )
    case 'open':
      return <Opened {...props} state={state} onRetry={retryNow} />
    case 'ended':
      return (
        <EndedSession
          document={document}
          end={state.end}
          keptWork={state.keptWork}
          unkept={state.unkept}
          onContinue={() => {
            void queries.invalidateQueries()
            props.onReopen()
          }}
        >
          <KeptWorkNotes person={person.id} document={document} describe={describeWorkLater} />
        </EndedSession>
      )
  }
}

type OpenState = Extract<SessionState, { phase: 'open' }>

function Opened(props: DocumentRoundsProps & { readonly state: OpenState; readonly onRetry: () => void }) {
  const { person, document, state, onRetry, children } = props
  const { doc, awareness, save, keptHere } = state
  const present = usePresence(awareness, person)
  useLeaveWarning(save.kind !== 'saved' && !keptHere)
  const notices = (
    <>
      <SaveNotice save={save} keptHere={keptHere} onRetry={onRetry} />
      <KeptWorkNotes person={person.id} document={document} describe={describeWorkLater} />
    </>
  )
  return (
    <>
      <BarEnd>
        <SaveStateChip save={save} />
        <PresenceAvatars present={present} />
      </BarEnd>
      {children({ doc, awareness, present, notices })}
    </>
  )
}
