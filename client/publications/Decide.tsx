import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { SubmissionId } from '../../shared/submissions/submission.ts'
import { failureReason } from '../http/refusalTitle.ts'
import { usePublishing } from './publicationQueries.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { ReturnWords } from './ReturnWords.tsx'

interface DecideProps {
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly submission: SubmissionId
  /** How many reasons are at their places already. */
  readonly reasons: number
}

/** Publishes a submission or returns it. */
export function Decide({ campaign, centre, submission, reasons }: DecideProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { decide } = usePublishing(campaign.id, centre)
  const [isReturning, setReturning] = useState(false)
  async function send(decision: 'publish' | 'return', words: string, done: string): Promise<void> {
    setReturning(false)
    try {
      // Awaited: this view goes as soon as nothing waits any more, and callbacks of a mutation go with it.
      await decide.mutateAsync({ decision, submission, words })
      showToast(done)
      void navigate(`/moderation/${campaign.id}`)
    } catch (error) {
      showToast(failureReason(error))
    }
  }
  return (
    <aside className="paper pad decision" aria-label={t`Your decision`}>
      <h2>
        <Trans>Your decision</Trans>
      </h2>
      <p className="meta">
        <Trans>
          The planners of the centre are notified by bell and mail. If they submit again meanwhile, this decision is not
          taken, and you see the newer page.
        </Trans>
      </p>
      <Button
        kind={reasons === 0 ? 'primary' : 'secondary'}
        working={decide.isPending}
        onPress={() => void send('publish', '', t`Published`)}
      >
        {reasons === 0 ? <Trans>Publish page</Trans> : <Trans>Publish anyway</Trans>}
      </Button>
      <Button kind={reasons === 0 ? 'secondary' : 'primary'} onPress={() => setReturning(true)}>
        {reasons === 0 ? (
          <Trans>Request changes</Trans>
        ) : (
          <Plural value={reasons} one="Return with # reason" other="Return with # reasons" />
        )}
      </Button>
      <p className="meta">
        <Trans>A reason is a comment in the draft or the plan. The centre sees it at once.</Trans>
      </p>
      <Link to={`/profiles/${campaign.id}/${centre}`}>
        <Trans>See the draft</Trans>
      </Link>
      <ReturnWords
        isOpen={isReturning}
        isOptional={reasons > 0}
        onClose={() => setReturning(false)}
        onReturn={(words) => void send('return', words, t`Returned`)}
      />
    </aside>
  )
}
