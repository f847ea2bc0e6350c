import { Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { pairKeyOf, type FeedbackList } from '../../shared/connections/feedback.ts'
import { showToast } from '../ui/announce.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { Button } from '../ui/Button.tsx'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { NOT_USEFUL_REASON_LABELS } from './connectionLabels.ts'
import { useGiveFeedback } from './connectionMutations.ts'

interface HiddenSuggestionsProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly answers: FeedbackList['answers']
  readonly centreOf: CentreOf
  readonly mayAct: boolean
}

/**
 * Suggestions that a centre marked as not useful. They stay hidden from that centre until someone restores them here.
 */
export function HiddenSuggestions({ campaign, centre, answers, centreOf, mayAct }: HiddenSuggestionsProps) {
  const { i18n, t } = useLingui()
  const change = useGiveFeedback(campaign, centre)
  if (answers.length === 0) {
    return (
      <div className="paper empty">
        <p className="lead">
          <Trans>No suggestions marked as not useful</Trans>
        </p>
      </div>
    )
  }
  return (
    <ul className="paper hidden-list">
      {answers.map(({ a, b, centres, titles, answer, at }) => {
        const other = centres[0] === centre ? 1 : 0
        const title = titles[other].trim() === '' ? t`Untitled activity` : titles[other]
        return (
          <li key={pairKeyOf({ a, b, centres })}>
            <div>
              <p className="row meta">
                <Flag country={centreOf(centres[other]).country} />
                {centreOf(centres[other]).countryName}
              </p>
              <p dir="auto">{title}</p>
              <p className="meta">
                {answer.answer === 'not-useful' && i18n._(NOT_USEFUL_REASON_LABELS[answer.reason])} · <Ago at={at} />
              </p>
            </div>
            {mayAct && (
              <Button
                icon="restore"
                onPress={() =>
                  change.mutate({ a, b, centres, answer: null }, { onSuccess: () => showToast(t`Suggestion restored`) })
                }
              >
                <Trans>Suggest again</Trans>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
