import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ReadReason } from '../../shared/wire.ts'
import { failureOf } from '../http/shownQuery.ts'
import { OfflineNote } from './OfflineNote.tsx'
import { KeptWorkNotes } from '../presence/KeptWorkNotes.tsx'
import { planDocument, planViewQuery } from '../plans/planQueries.ts'
import { PlanReader } from '../plans/PlanReader.tsx'
import { retireCopies } from '../sync/clearCopies.ts'
import { BarEnd } from '../ui/BarEnd.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { describePlanLater } from './describePlanLater.ts'
import { headOf, type PlanPageProps } from './planPageProps.ts'
import { Unread } from './Unread.tsx'
import { useOpenActivity } from './useOpenActivity.ts'
import { ViewOnly } from './ViewOnly.tsx'
import { Main } from '../ui/Main.tsx'

interface PlanReadingPageProps extends PlanPageProps {
  readonly reason: ReadReason | null
  /** It is the server that says so now, not an answer kept here. */
  readonly confirmed: boolean
}

/** A plan for those who do not write it; it changes as its planners write. */
export function PlanReadingPage(props: PlanReadingPageProps) {
  const { person, campaign, row, reason, confirmed } = props
  const document = planDocument(campaign.id, row.centre)
  const plan = useQuery(planViewQuery(campaign.id, row.centre))
  const [openActivity, setOpenActivity] = useOpenActivity()
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!confirmed) return
    // Somebody who wrote here before may have left a copy with work in it.
    void retireCopies(person.id, document, null)
      .catch(() => undefined)
      .finally(() => setSettled(true))
  }, [person.id, document, confirmed])

  const failure = failureOf(plan)
  const notices = (
    <>
      <OfflineNote query={plan} />
      {/* Looked for anew when a copy may have become kept work. */}
      <KeptWorkNotes
        key={settled ? 'settled' : 'before'}
        person={person.id}
        document={document}
        describe={describePlanLater}
      />
    </>
  )
  return (
    <>
      <BarEnd>
        <ViewOnly reason={reason} />
      </BarEnd>
      {failure === null && plan.data !== undefined ? (
        <PlanReader
          plan={plan.data}
          head={headOf(props)}
          day={campaign.day}
          openActivity={openActivity}
          onOpenActivity={setOpenActivity}
          notices={notices}
        />
      ) : (
        <Main>
          {notices}
          {plan.isPending && <Skeleton lines={8} />}
          {failure !== null && <Unread error={failure} onRetry={() => void plan.refetch()} />}
        </Main>
      )}
    </>
  )
}
