import type { AssetsList, OwnedAssets } from '../../../shared/assets/api.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { AssetsEditor } from '../AssetsEditor.tsx'
import { assetsDocument } from '../assetQueries.ts'
import { AssetsHead } from '../AssetsHead.tsx'
import { AssetsDiscussion } from './AssetsDiscussion.tsx'
import { AppliesProposals } from '../../documents/AppliesProposals.tsx'
import { LiveDocument } from '../../documents/LiveDocument.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'

interface AssetsEditorPageProps {
  readonly person: Person
  readonly campaign: CampaignId
  readonly owned: OwnedAssets
  readonly list: AssetsList
}

/** The editor page of an owner's files. The default export, because it is loaded on demand. */
export default function AssetsEditorPage({ person, campaign, owned, list }: AssetsEditorPageProps) {
  const current = useCurrentCampaign()
  const [openAsset, setOpenAsset] = useOpenEntry('asset')
  return (
    <LiveDocument person={person} document={assetsDocument(campaign, owned.owner)}>
      {(opened) => (
        <AssetsDiscussion person={person} campaign={current} owned={owned} opens>
          <AssetsEditor
            {...opened}
            owner={owned.owner}
            list={list}
            head={<AssetsHead campaign={campaign} owned={owned} isOwn />}
            notices={
              <>
                <AppliesProposals whenSaved={opened.whenSaved} />
                {opened.notices}
              </>
            }
            openAsset={openAsset}
            onOpenAsset={setOpenAsset}
          />
        </AssetsDiscussion>
      )}
    </LiveDocument>
  )
}
