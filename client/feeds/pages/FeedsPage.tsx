import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { useCampaigns } from '../../campaigns/useCurrentCampaign.ts'
import { ownFeedsQuery } from '../feedQueries.ts'
import { OwnFeedList } from '../OwnFeedList.tsx'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'

/** All calendar addresses of a person. The default export: it is loaded on demand. */
export default function FeedsPage({ person }: { readonly person: Person }) {
  return can(person, 'feed.own', {}) ? <Feeds /> : <NotFoundPage />
}

function Feeds() {
  const { t } = useLingui()
  usePageTitle(t`Your calendar addresses – SID workspace`)
  const own = useQuery(ownFeedsQuery)
  const campaigns = useCampaigns()
  return (
    <Main>
      <PageHead
        title={<Trans>Your calendar addresses</Trans>}
        lead={<Trans>Whoever has one of these addresses reads what you may read. Revoke what you do not use.</Trans>}
      />
      <OfflineCallout query={own} />
      <WhenLoaded query={own} lines={4}>
        {({ feeds }) =>
          feeds.length === 0 ? (
            <EmptyState
              title={<Trans>No calendar addresses yet</Trans>}
              lead={
                <Trans>Choose “Calendar address” at the milestones, in a plan or in the overview to make one.</Trans>
              }
            />
          ) : (
            <section className="settings" aria-label={t`Calendar addresses`}>
              <OwnFeedList
                feeds={feeds}
                nameOf={(id) => campaigns.find((campaign) => campaign.id === id)?.shortName ?? id}
              />
              <p className="hint">
                <Trans>An address is shown only when it is made. Of its use only the last day is stored.</Trans>
              </p>
            </section>
          )
        }
      </WhenLoaded>
    </Main>
  )
}
