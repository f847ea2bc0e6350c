import { useDeferredValue } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { AssetOwner, type CampaignId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { AssetGallery } from '../AssetGallery.tsx'
import { CampaignNames } from '../TakenFrom.tsx'
import { assetsDocument, assetsQuery } from '../assetQueries.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { documentInfoQuery } from '../../documents/documentQueries.ts'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { AssetsHead } from '../AssetsHead.tsx'
import { AssetsDiscussion } from './AssetsDiscussion.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { ReaderCallouts } from '../../documents/ReaderCallouts.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { MentionsProvider } from '../../updates/MentionsProvider.tsx'
import { useCampaignNames } from './useCampaignNames.ts'
import { AskForAccess, ViewOnly } from '../../documents/ViewOnly.tsx'
import { lazyPart } from '../../ui/language/lazyPart.ts'

/** Readers never load the editor. */
const AssetsEditorPage = lazyPart(() => import('./AssetsEditorPage.tsx'))
const NONE: readonly AssetOwner[] = []

/** The files of one owner, for editing or for reading. The default export: loaded on demand. */
export default function OwnAssetsPage({ person }: { readonly person: Person }) {
  const nameOfCampaign = useCampaignNames()
  const campaign = useCurrentCampaign().id
  const owner = AssetOwner.safeParse(useParams().owner)
  if (!owner.success) return <NotFoundPage />
  return (
    <CampaignNames value={nameOfCampaign}>
      <MentionsProvider>
        <OwnAssets key={`${campaign}/${owner.data}`} person={person} campaign={campaign} owner={owner.data} />
      </MentionsProvider>
    </CampaignNames>
  )
}

interface OwnAssetsProps {
  readonly person: Person
  readonly campaign: CampaignId
  readonly owner: AssetOwner
}

function OwnAssets({ person, campaign, owner }: OwnAssetsProps) {
  const { t } = useLingui()
  const document = assetsDocument(campaign, owner)
  const current = useCurrentCampaign()
  const list = useQuery(assetsQuery(campaign))
  const info = useQuery(documentInfoQuery(document))
  const access = useDeferredValue(info.data)
  const owned = list.data?.owners.find((one) => one.owner === owner)
  const name = owned?.centre?.countryName ?? t`Official`
  usePageTitle(t`${name}, Ally assets – SID workspace`)

  if (list.isPending || info.isPending) return waiting()
  if (hasStatus(list.error, 404) || hasStatus(info.error, 404)) return <NotFoundPage />
  const failure = blockingFailureOf(list) ?? blockingFailureOf(info)
  if (failure !== null || list.data === undefined || info.data === undefined) {
    return (
      <Main>
        <LoadFailure error={failure} onRetry={() => void Promise.all([list.refetch(), info.refetch()])} />
      </Main>
    )
  }
  if (owned === undefined) return <NotFoundPage />
  if (access === undefined) return waiting()
  if (access.access === 'write') {
    return <AssetsEditorPage person={person} campaign={campaign} owned={owned} list={list.data} />
  }
  return (
    <>
      <HeaderSlot>
        <ViewOnly kind="assets" reason={access.reason} />
      </HeaderSlot>
      <AssetsDiscussion person={person} campaign={current} owned={owned} opens={false}>
        <Main>
          <AssetsHead campaign={campaign} owned={owned} isOwn={false} />
          <AssetGallery list={list.data} own={NONE} only={owner}>
            {owner !== 'network' && <AskForAccess person={person} centre={owner} reason={access.reason} />}
            <ReaderCallouts
              person={person}
              document={document}
              query={list}
              confirmed={info.isSuccess && !info.isFetching}
            />
          </AssetGallery>
        </Main>
      </AssetsDiscussion>
    </>
  )
}

const waiting = () => (
  <Main>
    <Skeleton lines={8} />
  </Main>
)
