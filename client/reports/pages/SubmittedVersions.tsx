import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { ReportSubmission } from '../../../shared/reports/api.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { SUBMISSION_STATES } from '../reportWords.ts'
import { reportVersionQuery } from '../reportQueries.ts'
import { DecisionNotes } from '../centre/DecisionNotes.tsx'
import { SnapshotReader } from '../centre/SnapshotReader.tsx'

interface SubmittedVersionsProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  /** The newest first. */
  readonly submissions: readonly ReportSubmission[]
}

/** What a centre submitted, version by version, beside what it writes now. */
export function SubmittedVersions({ campaign, centre, submissions }: SubmittedVersionsProps) {
  const { i18n, t } = useLingui()
  const [shown, show] = useState<number | null>(null)
  if (submissions.length === 0) return null
  return (
    <div className="report-versions">
      <MenuButton
        label={t`What you submitted`}
        icon="history"
        items={submissions.map(({ number, at, state }) => ({
          id: String(number),
          label: `${number} · ${momentOf(at)} · ${i18n._(SUBMISSION_STATES[state])}`,
        }))}
        onChoose={(number) => show(Number(number))}
      />
      <Sheet
        title={t`Version ${shown ?? 0}, as you submitted it`}
        isOpen={shown !== null}
        onClose={() => show(null)}
        size="wide"
      >
        {shown !== null && <Version campaign={campaign} centre={centre} number={shown} />}
      </Sheet>
    </div>
  )
}

interface VersionProps extends Pick<SubmittedVersionsProps, 'campaign' | 'centre'> {
  readonly number: number
}

function Version({ campaign, centre, number }: VersionProps) {
  const version = useQuery(reportVersionQuery(campaign, centre, number))
  const failure = blockingFailureOf(version)
  if (failure !== null) return <LoadFailure error={failure} onRetry={() => void version.refetch()} />
  if (version.data === undefined) return <Skeleton lines={8} />
  const { submission, snapshot } = version.data
  const { words } = submission
  return (
    <>
      {words !== '' && (
        <p dir="auto">
          <Trans>Words of the decision: {words}</Trans>
        </p>
      )}
      <SnapshotReader
        place={{ campaign, centre }}
        snapshot={snapshot}
        isOwn
        renderAt={(place) => <DecisionNotes submission={submission} place={place} />}
      />
    </>
  )
}
