import { Plural, Trans } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import type { Coverage } from '../../shared/overview/api.ts'
import { gapsIn } from '../../shared/overview/gaps.ts'

interface StateSentenceProps {
  readonly coverage: Coverage
  readonly campaign: Campaign
  /** Whether filters narrow the counted rows. */
  readonly isNarrowed: boolean
  /** The names of themes and audiences. */
  readonly nameOf: (filter: 'theme' | 'audience', id: string) => string
}

/** The state of the network in a sentence or two: the first thing that a reader wants to know. */
export function StateSentence({ coverage, campaign, isNarrowed, nameOf }: StateSentenceProps) {
  const begun = coverage.centres.filter(({ plan }) => plan !== 'none').length
  const { total, confirmed, onTheDay } = coverage
  const all = coverage.centres.length
  const [gap] = isNarrowed ? [] : gapsIn(coverage).nobody
  return (
    <h1 className="state-sentence">
      <Trans>
        {begun} of <Plural value={all} one="# centre has" other="# centres have" /> begun a plan.
      </Trans>{' '}
      {total === 0 ? (
        isNarrowed ? (
          <Trans>No activity agrees with these filters.</Trans>
        ) : (
          <Trans>There are no activities yet.</Trans>
        )
      ) : campaign.kind === 'sid' ? (
        <Trans>
          Of <Plural value={total} one="# activity" other="# activities" />, {confirmed} are confirmed and {onTheDay}{' '}
          fall on the day itself.
        </Trans>
      ) : (
        <Trans>
          Of <Plural value={total} one="# activity" other="# activities" />, {confirmed} are confirmed.
        </Trans>
      )}{' '}
      {gap !== undefined && (
        <span>
          <Trans>Nobody plans anything on: {nameOf(gap.filter, gap.id)}.</Trans>
        </span>
      )}
    </h1>
  )
}
