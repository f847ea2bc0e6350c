import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Editor } from '../../../shared/documents/api.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { isStale } from '../../http/queryState.ts'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { choosePlans, EVERY_PLAN } from '../network/choosePlans.ts'
import { PlanFilters } from '../network/PlanFilters.tsx'
import { planListQuery } from '../planQueries.ts'
import { presenceQuery } from '../../documents/documentQueries.ts'
import { PlanTable } from '../network/PlanTable.tsx'
import { Button } from '../../ui/Button.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { usePlanChoice } from '../network/usePlanChoice.ts'
import { Main } from '../../ui/Main.tsx'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { useReadOpening } from './useReadOpening.ts'

/** Every centre of a campaign and its plan; the person's own centres first. The default export: it is loaded on demand. */
export default function NetworkPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const { name: campaignName, shortName } = campaign
  usePageTitle(t`All plans, ${shortName} – SID workspace`)
  const list = useQuery(planListQuery(campaign.id))
  useReadOpening(campaign.id)
  const rows = list.data?.plans ?? []
  const ready = rows.filter((row) => row.state === 'ready').length
  const draft = rows.filter((row) => row.state === 'draft').length
  const total = rows.length
  const none = total - ready - draft
  return (
    <Main>
      <PageHead
        title={<Trans>Plans for {campaignName}</Trans>}
        lead={
          list.data !== undefined && (
            <>
              <Trans>
                <Plural value={total} one="# centre" other="# centres" />: {ready} with a ready plan, {draft} with a
                draft, {none} without a plan.
              </Trans>{' '}
              {campaign.closed && (
                <Trans>This campaign is closed. You can read its plans and copy them to start a new one.</Trans>
              )}
            </>
          )
        }
      />
      <OfflineCallout query={list} />
      <WhenLoaded query={list} lines={10}>
        {() => <Plans rows={rows} person={person} campaign={campaign.id} />}
      </WhenLoaded>
    </Main>
  )
}

const NOBODY: ReadonlyMap<string, readonly Editor[]> = new Map()

function Plans({
  rows,
  person,
  campaign,
}: {
  readonly rows: readonly PlanRow[]
  readonly person: Person
  readonly campaign: CampaignId
}) {
  const [choice, change] = usePlanChoice()
  const presence = useQuery(presenceQuery(campaign))
  // Presence from an earlier visit may be out of date.
  const editors = presence.data === undefined || isStale(presence) ? NOBODY : presence.data
  const isOwn = (row: PlanRow): boolean => person.memberships.some(({ centre }) => centre === row.centre)
  const shown = choosePlans(rows, choice, ({ centre }) => editors.has(centre), isOwn)
  const count = shown.length
  return (
    <>
      <PlanFilters choice={choice} onChange={change} edited={editors.size} />
      <p className="vh" role="status">
        <Plural value={count} one="# centre shown" other="# centres shown" />
      </p>
      {count === 0 ? (
        <EmptyState title={<Trans>No results</Trans>}>
          <Button onPress={() => change(EVERY_PLAN)}>
            <Trans>Clear filters</Trans>
          </Button>
        </EmptyState>
      ) : (
        <PlanTable
          rows={shown}
          editors={editors}
          isOwn={isOwn}
          order={choice.order}
          onOrder={(order) => change({ order })}
          hrefOf={(row) => `/plans/${campaign}/${row.centre}`}
        />
      )}
      {shown.some((row) => row.countryName.endsWith('*')) && <KosovoFootnote />}
    </>
  )
}
