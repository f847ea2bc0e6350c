import { useNavigate } from 'react-router'
import { yearOf } from '../../../shared/campaign.ts'
import { ProfileEditor } from '../../profiles/ProfileEditor.tsx'
import { profileDocument } from '../../profiles/profileQueries.ts'
import { renderWriting } from '../documents/renderEditorComments.tsx'
import { WritingTalk } from '../../richtext/commentContexts.ts'
import { DocumentRounds } from '../documents/LiveDocument.tsx'
import { ProfileTalk } from './ProfileDiscussion.tsx'
import type { ProfilePageProps } from './profilePageProps.ts'

/** A profile page for those who write it. The default export, because it is loaded on demand. */
export default function ProfileEditorPage({ person, campaign, profile }: ProfilePageProps) {
  const navigate = useNavigate()
  const planHref = `/plans/${campaign.id}/${profile.centre}`
  return (
    <DocumentRounds person={person} document={profileDocument(campaign.id, profile.centre)}>
      {(opened) => (
        <ProfileTalk person={person} campaign={campaign} centre={profile.centre}>
          <WritingTalk value={renderWriting}>
            <ProfileEditor
              {...opened}
              profile={profile}
              year={yearOf(campaign.id)}
              day={campaign.day}
              planHref={planHref}
              onPlan={() => void navigate(planHref)}
            />
          </WritingTalk>
        </ProfileTalk>
      )}
    </DocumentRounds>
  )
}
