import { useQuery } from '@tanstack/react-query'
import type { DocumentRefs } from '../../../shared/documents/kinds.ts'
import { ProfileSection } from '../../../shared/profiles/fields.ts'
import { profileViewQuery } from '../../profiles/profileQueries.ts'
import type { PlacePreviewProps } from './PreviewFrame.tsx'
import { TextPreview } from './TextPreview.tsx'

/** A place in a profile page. The default export: it is loaded on demand. */
export default function ProfilePlacePreview({
  documentRef: { campaign, centre },
  thread: { place },
}: PlacePreviewProps<DocumentRefs['profile']>) {
  const { data } = useQuery(profileViewQuery(campaign, centre))
  if (place.at !== 'text' || data === undefined) return null
  const [section = '', language = ''] = place.anchor.fragment.split('/')
  const known = ProfileSection.safeParse(section)
  const text = data.texts.find((one) => one.language === language)
  return (
    <TextPreview
      anchor={place.anchor}
      text={known.success ? (text?.sections[known.data] ?? null) : null}
      lang={language}
    />
  )
}
