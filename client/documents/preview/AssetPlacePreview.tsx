import { useQuery } from '@tanstack/react-query'
import type { DocumentRefs } from '../../../shared/documents/kinds.ts'
import { assetsQuery } from '../../assets/assetQueries.ts'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'
import { PreviewFrame, type PlacePreviewProps } from './PreviewFrame.tsx'

/** A file that a thread is about. The default export: it is loaded on demand. */
export default function AssetPlacePreview({
  documentRef: { campaign, owner },
  thread: { place },
}: PlacePreviewProps<DocumentRefs['assets']>) {
  const { data } = useQuery(assetsQuery(campaign))
  if (place.at !== 'entry') return null
  const asset = data?.owners.find((one) => one.owner === owner)?.assets.find(({ id }) => id === place.entry)
  if (asset === undefined) return null
  return (
    <PreviewFrame>
      <h2 dir="auto">{asset.title}</h2>
      {asset.url !== null && <OutsideLink href={asset.url}>{asset.url}</OutsideLink>}
    </PreviewFrame>
  )
}
