import { useCallback, useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { keepEditor } from '../offline/keepEditor.ts'
import { NotKept } from '../offline/NotKept.tsx'
import { planDocument, fetchDocumentInfo } from '../plans/planQueries.ts'
import { PlanEditor } from '../plans/PlanEditor.tsx'
import { Versions } from '../plans/versions/Versions.tsx'
import { KeptWorkNotes } from '../presence/KeptWorkNotes.tsx'
import { PresenceAvatars } from '../presence/PresenceAvatars.tsx'
import { SaveNotice } from '../presence/SaveNotice.tsx'
import { SaveStateChip } from '../presence/SaveStateChip.tsx'
import type { SessionState } from '../sync/documentSession.ts'
import { useDocument } from '../sync/useDocument.ts'
import { usePresence } from '../sync/usePresence.ts'
import { BarEnd } from '../ui/BarEnd.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { describePlanLater } from './describePlanLater.ts'
import { EndedSession } from './EndedSession.tsx'
import { learnFrom } from './learnDocument.ts'
import { headOf, type PlanPageProps } from './planPageProps.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { useOpenActivity } from './useOpenActivity.ts'
import { Main } from '../ui/Main.tsx'

/** A plan for those who write it. The default export, because it is loaded on demand. */
export default function PlanEditorPage(props: PlanPageProps) {
  const [round, setRound] = useState(0)
  useEffect(keepEditor, [])
  return <PlanRound {...props} key={round} onReopen={() => setRound(round + 1)} />
}

/** From opening the plan to the end of that session; opening it again is another round. */
function PlanRound(props: PlanPageProps & { readonly onReopen: () => void }) {
  const { person, campaign, row } = props
  const document = planDocument(campaign.id, row.centre)
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
      return <OpenPlan {...props} state={state} onRetry={retryNow} />
    case 'ended':
      return (
        <EndedSession
          end={state.end}
          keptWork={state.keptWork}
          unkept={state.unkept}
          onContinue={() => {
            void queries.invalidateQueries()
            props.onReopen()
          }}
        >
          <KeptWorkNotes person={person.id} document={document} describe={describePlanLater} />
        </EndedSession>
      )
  }
}

type OpenState = Extract<SessionState, { phase: 'open' }>

function OpenPlan(props: PlanPageProps & { readonly state: OpenState; readonly onRetry: () => void }) {
  const { person, campaign, row, state, onRetry } = props
  const { doc, awareness, save, keptHere } = state
  const present = usePresence(awareness, person)
  const document = planDocument(campaign.id, row.centre)
  const [openActivity, setOpenActivity] = useOpenActivity()
  useLeaveWarning(save.kind !== 'saved' && !keptHere)
  return (
    <>
      <BarEnd>
        <SaveStateChip save={save} />
        <PresenceAvatars present={present} />
      </BarEnd>
      <PlanEditor
        doc={doc}
        awareness={awareness}
        present={present}
        head={headOf(props)}
        day={campaign.day}
        openActivity={openActivity}
        onOpenActivity={setOpenActivity}
        notices={
          <>
            <Versions document={document} />
            <SaveNotice save={save} keptHere={keptHere} onRetry={onRetry} />
            <KeptWorkNotes person={person.id} document={document} describe={describePlanLater} />
          </>
        }
      />
    </>
  )
}
