import { useMemo } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { AssetOwner, CampaignId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { AssetGallery } from '../AssetGallery.tsx'
import { CampaignNames } from '../TakenFrom.tsx'
import { assetsQuery } from '../assetQueries.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { MentionsProvider } from '../../updates/MentionsProvider.tsx'
import { useCampaignNames } from './useCampaignNames.ts'
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
      <PageHead
        title={<Trans>Ally assets</Trans>}
        lead={<Trans>Links to the mascot’s editable files and to adaptations by centres.</Trans>}
      >
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
      </PageHead>
      <WhenLoaded query={list} lines={10}>
        {(files) => (
          <LinkChecksProvider campaign={campaign} document={null}>
            <AssetGallery list={files} own={own}>
              <OfflineCallout query={list} />
            </AssetGallery>
          </LinkChecksProvider>
        )}
      </WhenLoaded>
    </Main>
  )
}
