import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityId, CampaignId, CentreId } from '../../shared/ids.ts'
import { NotUsefulReason, type ActivityPair, type Feedback } from '../../shared/connections/feedback.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { MenuButton } from '../ui/overlays/MenuButton.tsx'
import { NOT_USEFUL_REASON_LABELS } from './connectionLabels.ts'
import { useGiveFeedback, usePropose } from './connectionMutations.ts'

interface AnswerBarProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: ActivityId
  readonly other: { readonly centre: CentreId; readonly countryName: string; readonly activity: ActivityId }
  /** The pair is suggested to this centre, so that the centre can also postpone or hide it. */
  readonly suggested: boolean
  readonly isLater: boolean
}

/** A centre's responses to a suggestion. Nothing is sent before one of the buttons is pressed. */
export function FeedbackBar({ campaign, centre, activity, other, suggested, isLater }: AnswerBarProps) {
  const { i18n, t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [words, setWords] = useState('')
  const propose = usePropose(campaign, centre)
  const give = useGive(campaign, centre, { a: activity, b: other.activity, centres: [centre, other.centre] })
  const country = other.countryName

  function ask(): void {
    propose.mutate(
      { activity, other: { centre: other.centre, activity: other.activity }, words },
      {
        onError: () => showToast(t`Your message could not be sent. Nothing is lost. Try again.`),
        onSuccess: ({ status }) => {
          setAsking(false)
          setWords('')
          showToast(status === 'agreed' ? t`You and ${country} are both interested` : t`${country} notified`)
        },
      },
    )
  }

  return (
    <div className="answers">
      <Button kind="primary" big icon="check" onPress={() => setAsking(true)}>
        <Trans>Interested: ask {country}</Trans>
      </Button>
      {suggested && (
        <MenuButton
          label={t`Not useful`}
          items={NotUsefulReason.options.map((id) => ({ id, label: i18n._(NOT_USEFUL_REASON_LABELS[id]) }))}
          onChoose={(id) =>
            give({ answer: 'not-useful', reason: NotUsefulReason.parse(id), words: '' }, t`Suggestion hidden`)
          }
        />
      )}
      <LaterButtons suggested={suggested} isLater={isLater} give={give} />
      <span className="meta">
        <Trans>{country} will see both activities and the reasons.</Trans>
      </span>
      <AskDialog
        asking={asking}
        setAsking={setAsking}
        words={words}
        setWords={setWords}
        country={country}
        working={propose.isPending}
        onAsk={ask}
      />
    </div>
  )
}

/** @returns a function that saves feedback and offers to undo it */
function useGive(campaign: CampaignId, centre: CentreId, pair: ActivityPair) {
  const { t } = useLingui()
  const answer = useGiveFeedback(campaign, centre)
  return (given: Feedback | null, said: string): void => {
    answer.mutate(
      { ...pair, answer: given },
      {
        onError: () => showToast(t`Your feedback could not be saved. Try again.`),
        onSuccess: () =>
          showToast(said, {
            label: t`Undo`,
            run: () => answer.mutate({ ...pair, answer: given === null ? { answer: 'later' } : null }),
          }),
      },
    )
  }
}

interface AskDialogProps {
  readonly asking: boolean
  readonly setAsking: (asking: boolean) => void
  readonly words: string
  readonly setWords: (words: string) => void
  readonly country: string
  readonly working: boolean
  readonly onAsk: () => void
}

function AskDialog({ asking, setAsking, words, setWords, country, working, onAsk }: AskDialogProps) {
  const { t } = useLingui()
  const wordsId = useId()
  return (
    <Dialog title={t`Ask ${country}`} isOpen={asking} onClose={() => setAsking(false)}>
      <p>
        <Trans>
          {country} will see both activities and the reasons. They can agree, decline or ask you a question. You can add
          a message.
        </Trans>
      </p>
      <Field id={wordsId} label={t`Message (optional)`}>
        <textarea
          id={wordsId}
          className="input"
          rows={3}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !working) onAsk()
          }}
        />
      </Field>
      <div className="actions">
        <Button kind="primary" icon="check" working={working} onPress={onAsk}>
          <Trans>Ask {country}</Trans>
        </Button>
        <Button onPress={() => setAsking(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

interface LaterButtonsProps extends Pick<AnswerBarProps, 'suggested' | 'isLater'> {
  readonly give: ReturnType<typeof useGive>
}

function LaterButtons({ suggested, isLater, give }: LaterButtonsProps) {
  const { t } = useLingui()
  return (
    <>
      {suggested && !isLater && (
        <Button kind="quiet" big onPress={() => give({ answer: 'later' }, t`Suggestion postponed for a week`)}>
          <Trans>Later</Trans>
        </Button>
      )}
      {isLater && (
        <Button kind="quiet" big onPress={() => give(null, t`Suggestion moved back to open`)}>
          <Trans>Move to open</Trans>
        </Button>
      )}
    </>
  )
}
