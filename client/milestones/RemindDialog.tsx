import { useState } from 'react'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { MAX_REMINDER_WORDS, type ListedMilestone } from '../../shared/milestones/api.ts'
import type { MilestoneLabel } from '../../shared/milestones/labels.ts'
import { wordLabel, wordWhenAndTime } from '../../shared/milestones/wording.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { localiser } from '../ui/language/localiser.ts'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Reach } from './Reach.tsx'
import { recipientsQuery, useRemindNow } from './milestoneQueries.ts'

interface RemindDialogProps {
  readonly campaign: CampaignId
  readonly milestone: ListedMilestone
  /** Null for all of the audience. */
  readonly centres: readonly CentreId[] | null
  readonly nameOf: (centre: CentreId) => string
  readonly onClose: () => void
  readonly onSent?: () => void
}

/** Shows how many people a reminder reaches, before it goes. */
export function RemindDialog({ campaign, milestone, centres, nameOf, onClose, onSent }: RemindDialogProps) {
  const { t } = useLingui()
  const reach = useQuery(recipientsQuery(campaign, milestone.id, centres))
  const remind = useRemindNow(campaign)
  const [words, setWords] = useState('')
  const { title } = milestone
  const label = reach.data?.label ?? null
  const send = (): void =>
    remind.mutate(
      { id: milestone.id, centres, words },
      {
        onSuccess({ people }) {
          showToast(t`${plural(people, { one: '# person reminded', other: '# people reminded' })}`)
          onSent?.()
          onClose()
        },
      },
    )
  return (
    <Dialog title={t`Remind now: ${title}`} isOpen onClose={onClose}>
      <div className="remind">
        {reach.isPending && <Skeleton lines={2} />}
        {reach.isError && <Failure error={reach.error} />}
        {reach.data !== undefined && <Reach reach={reach.data} nameOf={nameOf} />}
        {label !== null && (
          <>
            <TextInput
              label={t`Your own words (optional)`}
              hint={t`Plain text, up to ${MAX_REMINDER_WORDS} characters.`}
              value={words}
              maxLength={MAX_REMINDER_WORDS}
              rows={3}
              onChange={setWords}
            />
            <Preview label={label} milestone={milestone} words={words} />
          </>
        )}
        {remind.isError && <Failure error={remind.error} />}
        <div className="actions">
          {reach.data !== undefined && reach.data.people > 0 && (
            <Button kind="primary" working={remind.isPending} onPress={send}>
              <Plural value={reach.data.people} one="Send to # person" other="Send to # people" />
            </Button>
          )}
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Failure({ error }: { readonly error: unknown }) {
  return (
    <Callout kind="danger" live>
      {refusalTitle(error) ?? <Trans>Nothing was sent: the server cannot be reached. Try again.</Trans>}
    </Callout>
  )
}

interface PreviewProps {
  readonly label: MilestoneLabel
  readonly milestone: ListedMilestone
  readonly words: string
}

/** The text that people read in the bell and in mails. */
function Preview({ label, milestone, words }: PreviewProps) {
  const inWords = localiser()
  return (
    <blockquote className="reminder-words">
      <b>{wordLabel(label, milestone, inWords)}</b>
      <span dir="auto">{milestone.title}</span>
      <span className="meta">{wordWhenAndTime(milestone, 'long', inWords)}</span>
      {words.trim() !== '' && (
        <span className="own-words" dir="auto">
          {words.trim()}
        </span>
      )}
    </blockquote>
  )
}
