import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ReadReason } from '../../shared/wire.ts'
import { KeptWorkNotes } from '../presence/KeptWorkNotes.tsx'
import { planDocument, planViewQuery } from '../plans/planQueries.ts'
import { PlanReader } from '../plans/PlanReader.tsx'
import { retireCopies } from '../sync/clearCopies.ts'
import { BarEnd } from '../ui/BarEnd.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { describePlanLater } from './describePlanLater.ts'
import { Failed } from './Failed.tsx'
import { headOf, type PlanPageProps } from './planPageProps.ts'
import { useOpenActivity } from './useOpenActivity.ts'
import { ViewOnly } from './ViewOnly.tsx'
import { Main } from '../ui/Main.tsx'

/** A plan for those who do not write it; it changes as its planners write. */
export function PlanReadingPage(props: PlanPageProps & { readonly reason: ReadReason | null }) {
  const { person, campaign, row, reason } = props
  const document = planDocument(campaign.id, row.centre)
  const plan = useQuery(planViewQuery(campaign.id, row.centre))
  const [openActivity, setOpenActivity] = useOpenActivity()
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    // Somebody who wrote here before may have left a copy with work in it.
    void retireCopies(person.id, document, null)
      .catch(() => undefined)
      .finally(() => setSettled(true))
  }, [person.id, document])

  const notices = settled ? <KeptWorkNotes person={person.id} document={document} describe={describePlanLater} /> : null
  return (
    <>
      <BarEnd>
        <ViewOnly reason={reason} />
      </BarEnd>
      {plan.isSuccess ? (
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
          {plan.isError && <Failed error={plan.error} onRetry={() => void plan.refetch()} />}
        </Main>
      )}
    </>
  )
}
