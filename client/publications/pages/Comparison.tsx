import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { SubmissionView } from '../../../shared/publications/api.ts'
import { partsOf, type DifferencePart } from '../differenceParts.ts'
import { PageDifferenceView, usePartName, type DifferenceLayout } from '../PageDifferenceView.tsx'
import { PagePreview } from '../PagePreview.tsx'
import { Button } from '../../ui/Button.tsx'
import { wholeMomentOf } from '../../ui/formats/when.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { PAGE_LABELS } from '../../profiles/pageLabels.ts'
import { Decide } from '../Decide.tsx'
import { PartList } from '../PartList.tsx'
import { placeOfActivity, placeOfPart } from '../reasonPlace.ts'
import { LinksOnPage } from './LinksOnPage.tsx'
import { ReasonsHere } from './ReasonsHere.tsx'
import { SinceReturn } from './SinceReturn.tsx'
import { useReasons } from './useReasons.ts'
import { useSeenParts } from '../useSeenParts.ts'

interface ComparisonProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly countryName: string
  readonly view: SubmissionView
}

/** A submission's changes for the public, with reasons at their places, and the decision beside them. */
export function Comparison({ person, campaign, centre, countryName, view }: ComparisonProps) {
  const { submission } = view
  const [isSinceReturn, showSinceReturn] = useState(view.returned !== null)
  const difference = (isSinceReturn ? view.returned?.difference : null) ?? view.difference
  const [layout, setLayout] = useState<DifferenceLayout>('together')
  const [isPreview, showPreview] = useState(false)
  const nameOf = usePartName(PAGE_LABELS)
  const parts = partsOf(difference)
  const reasons = useReasons(person, campaign, centre, submission)
  const seen = useSeenParts(
    submission.id,
    parts.map(({ key }) => key),
  )
  const mayDecide = can(person, 'profile.moderate', { centre, closed: campaign.closed })
  const around = { person, centre, countryName, documents: reasons.documents }
  const languages = [...new Set(['en', ...difference.texts.map(({ language }) => language)])]
  const atActivities = difference.activities.reduce((sum, { id }) => sum + reasons.ofActivity(id).length, 0)
  const reasonsAt = (part: DifferencePart): number =>
    reasons.ofPart(part, parts).length + (part.kind === 'activities' ? atActivities : 0)
  return (
    <>
      <SubmittedBy view={view} />
      <SinceReturn view={view} isSinceReturn={isSinceReturn} showSinceReturn={showSinceReturn} />
      <div className="moderation">
        <div className="paper">
          <div className="pad between">
            <LayoutSwitch layout={layout} onLayout={setLayout} />
            <Button icon="eye" onPress={() => showPreview(!isPreview)}>
              {isPreview ? <Trans>Hide the page</Trans> : <Trans>See the page</Trans>}
            </Button>
          </div>
          {isPreview && (
            <div className="pad">
              <PagePreview campaign={campaign.id} centre={centre} languages={languages} version={0} />
            </div>
          )}
          <PageDifferenceView
            difference={difference}
            labels={PAGE_LABELS}
            layout={layout}
            renderAfter={(part) =>
              mayDecide &&
              part.kind !== 'activities' && (
                <ReasonsHere
                  {...around}
                  about={nameOf(part)}
                  place={placeOfPart(part)}
                  reasons={reasons.ofPart(part, parts)}
                />
              )
            }
            renderAfterActivity={({ id, title }) =>
              mayDecide && (
                <ReasonsHere {...around} about={title} place={placeOfActivity(id)} reasons={reasons.ofActivity(id)} />
              )
            }
          />
          <LinksOnPage links={view.links} campaign={campaign.id} />
        </div>
        <div className="beside">
          {parts.length > 0 && <PartList parts={parts} nameOf={nameOf} seen={seen} reasonsAt={reasonsAt} />}
          {mayDecide && (
            <Decide campaign={campaign} centre={centre} submission={submission.id} reasons={reasons.all.length} />
          )}
        </div>
      </div>
    </>
  )
}

function SubmittedBy({ view: { submission, since } }: { readonly view: SubmissionView }) {
  const [by, when] = [submission.by, wholeMomentOf(submission.at)]
  const before = since === null ? '' : wholeMomentOf(since.at)
  return (
    <p className="lead moderation-lead">
      {since === null ? (
        <Trans>
          Submitted by {by}, {when}. First submission: nothing is public yet.
        </Trans>
      ) : (
        <Trans>
          Submitted by {by}, {when}. The version of {before} stays public until you decide.
        </Trans>
      )}
    </p>
  )
}

interface LayoutSwitchProps {
  readonly layout: DifferenceLayout
  readonly onLayout: (layout: DifferenceLayout) => void
}

/** How the texts before and after are shown. */
function LayoutSwitch({ layout, onLayout }: LayoutSwitchProps) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      label={t`Texts`}
      hideLabel
      options={[
        { id: 'together', label: t`Together` },
        { id: 'side-by-side', label: t`Side by side` },
      ]}
      value={layout}
      onChange={(value) => onLayout(value === 'together' ? 'together' : 'side-by-side')}
    />
  )
}
