import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { KOSOVO_FOOTNOTE } from '../../shared/network.ts'
import type { Person } from '../../shared/permissions.ts'
import type { PlanRow } from '../../shared/plans/api.ts'
import { failureOf } from '../http/shownQuery.ts'
import { OfflineNote } from './OfflineNote.tsx'
import { planListQuery } from '../plans/planQueries.ts'
import { PlanTable } from '../plans/PlanTable.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Unread } from './Unread.tsx'
import { useCurrentCampaign } from './useCurrentCampaign.ts'
import { Main } from '../ui/Main.tsx'

/** Every centre of the network and its plan; one's own first. */
export function NetworkPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`All plans – SID workspace`)
  const campaign = useCurrentCampaign()
  const list = useQuery(planListQuery(campaign.id))
  const failure = failureOf(list)
  const year = Number(campaign.id.slice('sid-'.length))
  const rows = ownFirst(list.data?.plans ?? [], person)
  const ready = rows.filter((row) => row.state === 'ready').length
  const draft = rows.filter((row) => row.state === 'draft').length
  const total = rows.length
  const none = total - ready - draft
  return (
    <Main>
      <div className="head">
        <div>
          <h1>
            <Trans>Plans for Safer Internet Day {year}</Trans>
          </h1>
          {list.data !== undefined && (
            <p className="lead">
              <Trans>
                Of {total} centres, {ready} have a plan that is ready, {draft} a draft, and {none} have not begun.
              </Trans>
            </p>
          )}
        </div>
      </div>
      {list.isPending && <Skeleton lines={10} />}
      <OfflineNote query={list} />
      {failure !== null && <Unread error={failure} onRetry={() => void list.refetch()} />}
      {failure === null && list.data !== undefined && (
        <>
          <PlanTable rows={rows} hrefOf={(row) => `/plans/${campaign.id}/${row.centre}`} />
          {rows.some((row) => row.countryName.endsWith('*')) && <p className="hint">{KOSOVO_FOOTNOTE}</p>}
        </>
      )}
    </Main>
  )
}

function ownFirst(rows: readonly PlanRow[], person: Person): readonly PlanRow[] {
  const isOwn = (row: PlanRow): boolean => person.memberships.some(({ centre }) => centre === row.centre)
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))]
}
