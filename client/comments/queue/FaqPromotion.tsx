import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import { useSaveFaqEntry } from '../library/answerLibraryMutations.ts'
import { excerptOf } from '../threads/excerpt.ts'
import { LibraryEntryForm } from '../library/LibraryEntryForm.tsx'

interface FaqPromotionProps {
  readonly thread: Thread
  readonly person: PersonId
}

/**
 * Publishes an answer in the FAQ, where people see it while they write a question. It can be reworded first, and
 * nothing in it links back to the thread.
 */
export function FaqPromotion({ thread, person }: FaqPromotionProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const keep = useSaveFaqEntry()
  const answer = thread.comments.findLast(({ body, author }) => body !== null && author.id !== thread.startedBy)
  if (answer === undefined) return null
  return (
    <section>
      <Button icon="star" onPress={() => setOpen(true)}>
        <Trans>Save to FAQ</Trans>
      </Button>
      <Sheet title={t`Save this answer to the FAQ`} isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        <p className="meta">
          <Trans>
            Everyone who is signed in can read this answer. Remove everything that only this centre should know.
          </Trans>
        </p>
        <LibraryEntryForm
          person={person}
          draft={`faq#${thread.id}`}
          titleLabel={t`Question`}
          textLabel={t`Answer`}
          title={excerptOf(thread)}
          text={answer.body}
          onCancel={() => setOpen(false)}
          onKeep={async (question, text) => {
            await keep.mutateAsync({ id: null, body: { question, answer: text } })
            setOpen(false)
            showToast(t`Answer saved to the FAQ`)
          }}
        />
      </Sheet>
    </section>
  )
}
