import { useNavigate } from 'react-router'
import { centralDay } from '../../../shared/campaign.ts'
import { ProfileEditor } from '../../profiles/ProfileEditor.tsx'
import { profileDocument } from '../../profiles/profileQueries.ts'
import { EditorCommentsProvider } from '../documents/EditorCommentsProvider.tsx'
import { LiveDocument } from '../documents/LiveDocument.tsx'
import { ProfileDiscussion } from './ProfileDiscussion.tsx'
import type { ProfilePageProps } from './profilePageProps.ts'

/** A profile page for those who write it. The default export, because it is loaded on demand. */
export default function ProfileEditorPage({ person, campaign, profile }: ProfilePageProps) {
  const navigate = useNavigate()
  const planHref = `/plans/${campaign.id}/${profile.centre}`
  return (
    <LiveDocument person={person} document={profileDocument(campaign.id, profile.centre)}>
      {(opened) => (
        <ProfileDiscussion person={person} campaign={campaign} centre={profile.centre}>
          <EditorCommentsProvider>
            <ProfileEditor
              {...opened}
              profile={profile}
              campaignName={campaign.name}
              day={centralDay(campaign)}
              planHref={planHref}
              onPlan={() => void navigate(planHref)}
            />
          </EditorCommentsProvider>
        </ProfileDiscussion>
      )}
    </LiveDocument>
  )
}
