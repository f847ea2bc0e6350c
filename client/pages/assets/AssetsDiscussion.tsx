import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../../shared/campaign.ts'
import type { OwnedAssets } from '../../../shared/assets/api.ts'
import type { Person } from '../../../shared/permissions.ts'
import { assetsDocument } from '../../assets/assetQueries.ts'
import { ASSET_FIELDS, isAssetKey } from '../../assets/assetFields.ts'
import { DiscussionProvider } from '../documents/DiscussionProvider.tsx'

const EntryThreads = lazy(() => import('../../comments/threads/EntryThreads.tsx'))

interface AssetsDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly owned: OwnedAssets
  /** Files open in a panel of their own. */
  readonly opens: boolean
  readonly children: ReactNode
}

/** An owner's files with what is said about them. */
export function AssetsDiscussion({ person, campaign, owned, opens, children }: AssetsDiscussionProps) {
  const { t, i18n } = useLingui()
  const { owner, assets } = owned
  const centres = useMemo(() => (owner === 'network' ? [] : [owner]), [owner])
  const found = useMemo(
    () => new Map(assets.map(({ id, title }, at) => [id as string, { title, rank: String(at).padStart(6, '0') }])),
    [assets],
  )
  const findEntry = useCallback((id: string) => found.get(id) ?? null, [found])
  const fieldLabel = useCallback(
    (field: string) => (isAssetKey(field) ? i18n._(ASSET_FIELDS[field].label) : null),
    [i18n],
  )
  return (
    <DiscussionProvider
      person={person}
      campaign={campaign}
      document={assetsDocument(campaign.id, owner)}
      centres={centres}
      whole={t`All files`}
      findEntry={findEntry}
      fieldLabel={fieldLabel}
      {...(opens ? { entryParameter: 'asset' } : {})}
    >
      {children}
    </DiscussionProvider>
  )
}

/** What is said about one file, in its panel. */
export const renderAssetDiscussion = (id: string): ReactNode => (
  <Suspense fallback={null}>
    <EntryThreads entry={id} />
  </Suspense>
)
