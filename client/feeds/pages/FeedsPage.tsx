import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { useCampaigns } from '../../campaigns/useCurrentCampaign.ts'
import { ownFeedsQuery } from '../feedQueries.ts'
import { OwnFeedList } from '../OwnFeedList.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'

/** All calendar addresses of a person. The default export: it is loaded on demand. */
export default function FeedsPage({ person }: { readonly person: Person }) {
  return can(person, 'feed.own', {}) ? <Feeds /> : <NotFoundPage />
}

function Feeds() {
  const { t } = useLingui()
  usePageTitle(t`Your calendar addresses – SID workspace`)
  const own = useQuery(ownFeedsQuery)
  const campaigns = useCampaigns()
  const failure = blockingFailureOf(own)
  const feeds = own.data?.feeds ?? []
  return (
    <Main>
      <div className="head">
        <div>
          <h1>
            <Trans>Your calendar addresses</Trans>
          </h1>
          <p className="lead">
            <Trans>Whoever has one of these addresses reads what you may read. Revoke what you do not use.</Trans>
          </p>
        </div>
      </div>
      <OfflineCallout query={own} />
      {own.isPending && <Skeleton lines={4} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void own.refetch()} />}
      {failure === null && own.data !== undefined && feeds.length === 0 && (
        <div className="paper empty">
          <h2>
            <Trans>No calendar addresses yet</Trans>
          </h2>
          <p className="lead">
            <Trans>Choose “Calendar address” at the milestones, in a plan or in the overview to make one.</Trans>
          </p>
        </div>
      )}
      {failure === null && feeds.length > 0 && (
        <section className="settings" aria-label={t`Calendar addresses`}>
          <OwnFeedList
            feeds={feeds}
            nameOf={(id) => campaigns.find((campaign) => campaign.id === id)?.shortName ?? id}
          />
          <p className="hint">
            <Trans>An address is shown only when it is made. Of its use only the last day is stored.</Trans>
          </p>
        </section>
      )}
    </Main>
  )
}
