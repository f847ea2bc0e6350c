import { useMemo } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { AssetOwner, CampaignId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { AssetGallery } from '../AssetGallery.tsx'
import { CampaignNames } from '../TakenFrom.tsx'
import { assetsQuery } from '../assetQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { MentionsProvider } from '../../updates/MentionsProvider.tsx'
import { useCampaignNames } from './useCampaignNames.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { LinkChecksProvider } from '../../documents/LinkChecksProvider.tsx'
import { ViewOnly } from '../../documents/ViewOnly.tsx'

/** All files of Ally. The default export: it is loaded on demand. */
export default function AssetsPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const nameOfCampaign = useCampaignNames()
  usePageTitle(t`Ally assets – SID workspace`)
  return (
    <CampaignNames value={nameOfCampaign}>
      <MentionsProvider>
        <Gallery person={person} campaign={campaign.id} closed={campaign.closed} />
      </MentionsProvider>
    </CampaignNames>
  )
}

/** The owners whose files this person may edit by role. */
const ownersOf = ({ role, memberships }: Person): readonly AssetOwner[] =>
  role === 'coordinator' ? ['network'] : memberships.map(({ centre }) => centre)

interface GalleryProps {
  readonly person: Person
  readonly campaign: CampaignId
  readonly closed: boolean
}

function Gallery({ person, campaign, closed }: GalleryProps) {
  const list = useQuery(assetsQuery(campaign))
  const failure = blockingFailureOf(list)
  const own = useMemo(
    () => ownersOf(person).filter((owner) => can(person, 'assets.edit', { owner, closed })),
    [person, closed],
  )
  const nameOf = (owner: string): string =>
    list.data?.owners.find((one) => one.owner === owner)?.centre?.name ?? owner.toUpperCase()
  return (
    <Main>
      {own.length === 0 && (
        <HeaderSlot>
          <ViewOnly kind="assets" reason={closed ? 'campaign-closed' : 'role'} />
        </HeaderSlot>
      )}
      <div className="head">
        <div>
          <h1>
            <Trans>Ally assets</Trans>
          </h1>
          <p className="lead">
            <Trans>Links to the mascot’s editable files and to adaptations by centres.</Trans>
          </p>
        </div>
        <div className="row">
          {own.map((owner) => {
            const name = nameOf(owner)
            return (
              <Link key={owner} className="btn primary" to={`/assets/${campaign}/${owner}`}>
                {owner === 'network' ? (
                  <Trans>Edit official files</Trans>
                ) : own.length === 1 ? (
                  <Trans>Edit our files</Trans>
                ) : (
                  <Trans>Edit files of {name}</Trans>
                )}
              </Link>
            )
          })}
        </div>
      </div>
      {list.isPending && <Skeleton lines={10} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {failure === null && list.data !== undefined && (
        <LinkChecksProvider campaign={campaign} document={null}>
          <AssetGallery list={list.data} own={own}>
            <OfflineCallout query={list} />
          </AssetGallery>
        </LinkChecksProvider>
      )}
    </Main>
  )
}
