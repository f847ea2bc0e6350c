import { use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { cacheEditor } from '../offline/cacheEditor.ts'
import { askToKeepStorage } from '../offline/keepStorage.ts'
import { NotAvailableOffline } from '../offline/NotAvailableOffline.tsx'
import { fetchDocumentInfo } from './documentQueries.ts'
import { UnsentWorkList } from './UnsentWorkList.tsx'
import { PresenceAvatars } from '../presence/PresenceAvatars.tsx'
import { SaveCallout } from './SaveCallout.tsx'
import { useSaveKey } from './useSaveKey.ts'
import { SaveStateChip } from './SaveStateChip.tsx'
import type { OpenDocumentState } from '../sync/openDocumentState.ts'
import type { Focus, Present } from '../sync/presence.ts'
import type { SaveState } from '../sync/saveState.ts'
import { saveOfBoth } from './saveOfBoth.ts'
import { useDocument } from '../sync/useDocument.ts'
import { usePresence } from '../sync/usePresence.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../fields/showFrame.ts'
import { BesideContext } from '../fields/besideDocument.ts'
import { BesideNotice } from './BesideNotice.tsx'
import { HeaderSlot } from '../ui/HeaderSlot.tsx'
import { Main } from '../ui/Main.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { describeUnsentWork } from './describeUnsentWork.ts'
import { ClosedDocument } from './ClosedDocument.tsx'
import { lookUpDocument } from './lookUpDocument.ts'
import { loadSignOutDialog } from '../frame/signOutDialog.ts'
import { useLeaveWarning } from '../ui/useLeaveWarning.ts'

/** Props of an editor of the open document. */
interface OpenedDocument {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  /** Waits until the server has stored every edit made here; false if the wait was stopped or the document ended. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
  /** Whether the server can be reached now. */
  readonly isConnected: boolean
  /** Callouts, shown between head and content. */
  readonly notices: ReactNode
}

interface DocumentRoundsProps {
  readonly person: Person
  readonly document: DocumentName
  /** Goes to a person's place, if that takes more than finding the field on the page. */
  readonly onFollow?: (focus: Focus) => void
  readonly children: (opened: OpenedDocument) => ReactNode
}

/** The editor page of a document, with save state, people present and unsent work. */
export function LiveDocument(props: DocumentRoundsProps) {
  const [round, setRound] = useState(0)
  useEffect(cacheEditor, [])
  useEffect(() => void loadSignOutDialog(), [])
  return <OpenAttempt {...props} key={round} onReopen={() => setRound(round + 1)} />
}

/** From opening the document to the end of that session; opening it again is another round. */
function OpenAttempt(props: DocumentRoundsProps & { readonly onReopen: () => void }) {
  const { person, document } = props
  const queries = useQueryClient()
  const learn = useCallback(() => lookUpDocument(() => fetchDocumentInfo(document)), [document])
  const { state, retryNow, whenSaved } = useDocument({ document, person: person.id, learn })

  switch (state.phase) {
    case 'opening':
      return (
        <>
          <HeaderSlot>
            <SaveStateChip save={state.away ? { kind: 'reconnecting' } : { kind: 'opening' }} />
          </HeaderSlot>
          <Main>{state.away ? <NotAvailableOffline onRetry={retryNow} /> : <Skeleton lines={8} />}</Main>
        </>
      )
    case 'open':
      return <Opened {...props} state={state} onRetry={retryNow} whenSaved={whenSaved} />
    case 'ended':
      return (
        <ClosedDocument
          document={document}
          end={state.end}
          unsentWork={state.unsentWork}
          unkept={state.unkept}
          onContinue={() => {
            void queries.invalidateQueries()
            props.onReopen()
          }}
        >
          <UnsentWorkList person={person.id} document={document} describe={describeUnsentWork} />
        </ClosedDocument>
      )
  }
}

/** Follows the other document by itself: the editor is not rendered for each of its states. */
function NoticeOfBeside({ person }: { readonly person: Person['id'] }) {
  const beside = use(BesideContext)
  return beside === null ? null : <BesideNotice person={person} beside={beside} />
}

const showFocus = ({ item, field }: Focus): void => showFrame(frameOf(fieldId(item, field)))

const SAVED: SaveState = { kind: 'saved' }

type OpenState = Extract<OpenDocumentState, { phase: 'open' }>

interface OpenedProps extends DocumentRoundsProps, Pick<OpenedDocument, 'whenSaved'> {
  readonly state: OpenState
  readonly onRetry: () => void
}

function Opened(props: OpenedProps) {
  const { person, document, state, onRetry, whenSaved, onFollow = showFocus, children } = props
  const { doc, awareness } = state
  const beside = use(BesideContext)
  const { save, isSavedHere, hasUnsent, unsentSince } = saveOfBoth(state, beside?.state ?? null)
  const retryBeside = beside?.retryNow
  const retry = useCallback(() => {
    onRetry()
    retryBeside?.()
  }, [onRetry, retryBeside])
  const present = usePresence(awareness, person)
  const isConnected = save.kind === 'saved' || save.kind === 'saving'
  // Offline the work is only in this browser, which may be a shared one.
  useLeaveWarning(save.kind !== 'saved' && (!isSavedHere || (hasUnsent && save.kind === 'offline')))
  useSaveKey(save)
  const isOnlyHere = hasUnsent && save.kind === 'offline'
  useEffect(() => {
    if (isOnlyHere) askToKeepStorage()
  }, [isOnlyHere])
  // Saving happens on every letter: components that do not show it are not rendered for it.
  const shownSave = isConnected ? SAVED : save
  const shownSince = isConnected ? null : unsentSince
  const notices = useMemo(
    () => (
      <>
        <SaveCallout save={shownSave} isSavedHere={isSavedHere} unsentSince={shownSince} onRetry={retry} />
        <UnsentWorkList person={person.id} document={document} describe={describeUnsentWork} />
      </>
    ),
    [shownSave, isSavedHere, shownSince, retry, person.id, document],
  )
  const editor = useMemo(
    () =>
      children({
        doc,
        awareness,
        present,
        isConnected,
        whenSaved,
        notices: (
          <>
            {notices}
            <NoticeOfBeside person={person.id} />
          </>
        ),
      }),
    [children, doc, awareness, present, isConnected, whenSaved, notices, person.id],
  )
  return (
    <>
      <HeaderSlot>
        <SaveStateChip save={save} />
        <PresenceAvatars present={present} onFollow={onFollow} />
      </HeaderSlot>
      {editor}
    </>
  )
}
