import { useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { OwnedAssets } from '../../../shared/assets/api.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { ASSET_FIELDS, isAssetKey } from '../assetFields.ts'
import { assetsDocument } from '../assetQueries.ts'
import type { Commentable } from '../../comments/discussion.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import { DiscussionProvider } from '../../documents/DiscussionProvider.tsx'

interface AssetsDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly owned: OwnedAssets
  /** Whether files open in a panel of their own. */
  readonly opens: boolean
  readonly children: ReactNode
}

/** An owner's files with their comments. */
export function AssetsDiscussion({ person, campaign, owned, opens, children }: AssetsDiscussionProps) {
  const commentable = useAssetsCommentable(campaign.id, owned, opens)
  return (
    <DiscussionProvider person={person} campaign={campaign} commentable={commentable}>
      {children}
    </DiscussionProvider>
  )
}

/** @param opens whether files open in a panel of their own */
function useAssetsCommentable(campaign: CampaignId, { owner, assets }: OwnedAssets, opens: boolean): Commentable {
  const { t, i18n } = useLingui()
  return useMemo(() => {
    const found = new Map(
      assets.map((asset, at) => {
        const { id, title } = asset
        const valueOf = (field: string): unknown => (asset as unknown as Readonly<Record<string, unknown>>)[field]
        return [id as string, { title, rank: String(at).padStart(6, '0'), valueOf }]
      }),
    )
    return {
      document: assetsDocument(campaign, owner),
      centres: owner === 'network' ? [] : [owner],
      whole: t`All files`,
      findEntry: (id) => found.get(id) ?? null,
      fieldLabel: (field) => (isAssetKey(field) ? i18n._(ASSET_FIELDS[field].label) : null),
      entryParameter: opens ? 'asset' : null,
    }
  }, [t, i18n, campaign, owner, assets, opens])
}
