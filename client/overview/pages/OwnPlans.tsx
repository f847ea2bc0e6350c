import { use, useEffect, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import { ownCentresOf } from '../../../shared/accounts/ownCentres.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { BesideNotice } from '../../documents/BesideNotice.tsx'
import { documentInfoQuery } from '../../documents/documentQueries.ts'
import { OpenBeside } from '../../documents/OpenBeside.tsx'
import { BesideContext } from '../../fields/besideDocument.ts'
import { leastSafe } from '../../documents/saveOfBoth.ts'
import { SaveStateChip } from '../../documents/SaveStateChip.tsx'
import { EditingContext } from '../../fields/editing.ts'
import { cacheEditor } from '../../offline/cacheEditor.ts'
import { TookPlaceMarks } from '../../plans/edit/TookPlaceMarks.tsx'
import { planDocument, planListQuery } from '../../plans/planQueries.ts'
import { PlanBesideContext } from '../../reports/centre/planBeside.ts'
import { PlanBesideProvider } from '../../reports/centre/PlanBesideProvider.tsx'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import type { MarksByCentre, OwnMarks } from '../today/ownMarks.ts'

export interface OwnPlansProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly own: MarksByCentre
  /** Called with null when a plan is not open any more. */
  readonly onMarks: (centre: CentreId, marks: OwnMarks | null) => void
}

/** Opens the plans of one's own centres beside the board, where planners say what became of an activity. Live, and without network. */
export function OwnPlans({ own, ...props }: OwnPlansProps) {
  const { person, campaign } = props
  const list = useQuery(planListQuery(campaign.id))
  const centres = new Set(ownCentresOf(person).map(({ centre }) => centre))
  const saves = [...own.values()].map(({ save }) => save)
  useEffect(cacheEditor, [])
  return (
    <>
      {saves.length > 0 && (
        <HeaderSlot>
          <SaveStateChip save={saves.reduce(leastSafe)} />
        </HeaderSlot>
      )}
      {list.data?.plans
        .filter(({ centre, state }) => state !== 'none' && centres.has(centre))
        .map((row) => (
          <OwnPlan key={`${campaign.id}/${row.centre}`} {...props} row={row} />
        ))}
    </>
  )
}

interface OwnPlanProps extends Omit<OwnPlansProps, 'own'> {
  readonly row: PlanRow
}

function OwnPlan(props: OwnPlanProps) {
  const { person, campaign, row } = props
  const document = planDocument(campaign.id, row.centre)
  const info = useQuery(documentInfoQuery(document))
  // Without network it opens from this device.
  if (info.isPending || (info.data !== undefined && info.data.access !== 'write')) return null
  return (
    <OpenBeside person={person} document={document}>
      <PlanBesideProvider
        person={person}
        likelyDay={centralDay(campaign)}
        country={row.country}
        onOpen={() => undefined}
      >
        <Marks {...props} />
      </PlanBesideProvider>
    </OpenBeside>
  )
}

function Marks({ person, campaign, row, onMarks }: OwnPlanProps) {
  const beside = use(BesideContext)
  const plan = use(PlanBesideContext)
  const state = beside?.state.phase === 'open' ? beside.state : null
  useLeaveWarning(
    state !== null && state.save.kind !== 'saved' && (!state.isSavedHere || state.save.kind === 'offline'),
  )
  const save = state?.save ?? null
  const marks = useMemo((): OwnMarks | null => {
    if (plan.kind !== 'open' || save === null) return null
    const activities = new Map(plan.content.activities.map((activity) => [activity.id, activity]))
    return {
      activities,
      save,
      renderMarks: (activity) => (
        <EditingContext value={plan.editing}>
          <TookPlaceMarks activity={activity} href={`/plans/${campaign.id}/${row.centre}?activity=${activity.id}`} />
        </EditingContext>
      ),
    }
  }, [plan, save, campaign.id, row.centre])
  useEffect(() => onMarks(row.centre, marks), [onMarks, row.centre, marks])
  useEffect(() => () => onMarks(row.centre, null), [onMarks, row.centre])
  return beside === null ? null : <BesideNotice person={person.id} beside={beside} />
}
