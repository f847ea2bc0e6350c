import { useNavigate } from 'react-router'
import { centralDay } from '../../../shared/campaign.ts'
import { missingOf } from '../../../shared/profiles/missing.ts'
import { EMPTY_RICH_TEXT, textOf } from '../../../shared/richtext/json.ts'
import { profileLanguages } from '../../../shared/profiles/fields.ts'
import { PagePreview } from '../../publications/PagePreview.tsx'
import { PublishingBar } from '../../publications/PublishingBar.tsx'
import { PAGE_LABELS } from '../pageLabels.ts'
import { ProfileEditor } from '../ProfileEditor.tsx'
import { useBegunPlans } from '../../plans/useBegunPlans.ts'
import { profileDocument } from '../profileQueries.ts'
import { AppliesProposals } from '../../documents/AppliesProposals.tsx'
import { EditorCommentsProvider } from '../../documents/EditorCommentsProvider.tsx'
import { LiveDocument } from '../../documents/LiveDocument.tsx'
import { InUpdate } from '../../ui/facts/InUpdate.tsx'
import { ProfileDiscussion } from './ProfileDiscussion.tsx'
import type { ProfilePageProps } from './profilePageProps.ts'

/** A profile page for those who write it. The default export, because it is loaded on demand. */
export default function ProfileEditorPage({ person, campaign, profile }: ProfilePageProps) {
  const navigate = useNavigate()
  const [begun] = useBegunPlans(campaign.id, [profile.centre])
  const narrative = begun?.plan?.narrative ?? EMPTY_RICH_TEXT
  const planHref = `/plans/${campaign.id}/${profile.centre}`
  return (
    <LiveDocument person={person} document={profileDocument(campaign.id, profile.centre)}>
      {(opened) => (
        <ProfileDiscussion person={person} campaign={campaign} centre={profile.centre}>
          <EditorCommentsProvider>
            <ProfileEditor
              {...opened}
              notices={
                <>
                  <AppliesProposals whenSaved={opened.whenSaved} />
                  {opened.notices}
                </>
              }
              profile={profile}
              campaignName={campaign.name}
              day={centralDay(campaign)}
              planHref={planHref}
              onPlan={() => void navigate(planHref)}
              publishing={
                <>
                  <PublishingBar
                    person={person}
                    campaign={campaign}
                    centre={profile.centre}
                    missing={missingOf(profile, profile.activities).length}
                    labels={PAGE_LABELS}
                  />
                  <InUpdate kind="publication" id={`${campaign.id}/${profile.centre}`} />
                </>
              }
              planText={textOf(narrative).trim() === '' ? null : narrative}
              preview={
                <PagePreview
                  campaign={campaign.id}
                  centre={profile.centre}
                  languages={profileLanguages(profile.facts.languages)}
                  version={profile.version}
                />
              }
            />
          </EditorCommentsProvider>
        </ProfileDiscussion>
      )}
    </LiveDocument>
  )
}
