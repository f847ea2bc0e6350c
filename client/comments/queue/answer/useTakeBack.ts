/** Takes back answers right after they were sent; their text is in the answer again. */
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { randomId, type PersonId } from '../../../../shared/ids.ts'
import type { Thread } from '../../../../shared/comments/thread.ts'
import type { RichText } from '../../../../shared/richtext/json.ts'
import { saveDraft } from '../../../offline/drafts.ts'
import { showToast } from '../../../ui/announce.ts'
import { draftOfAnswer } from '../../compose/draftOfAnswer.ts'
import { useThreadRequests } from '../../threads/threadMutations.ts'
import { reasonOf } from '../attempt.ts'
import { answerFor, type AlsoAnswered, type Together } from './together.ts'

/** An answer that was sent. */
export interface SentAnswer extends Pick<AlsoAnswered, 'country' | 'asker'> {
  /** The thread as it was before. */
  readonly before: Pick<Thread, 'id' | 'state' | 'snoozedUntil'>
  readonly number: number
}

interface TakeBackOptions {
  readonly person: PersonId
  /** Called with the questions to answer again. */
  readonly onTakenBack: (together: Together) => void
}

export function useTakeBack({ person, onTakenBack }: TakeBackOptions) {
  const { t } = useLingui()
  const { takeBack } = useThreadRequests()

  /** @param text as it was written, before names were filled in */
  return async (answers: readonly SentAnswer[], text: RichText): Promise<void> => {
    const taken: { readonly thread: Thread; readonly answer: SentAnswer }[] = []
    let why: unknown = null
    for (const answer of answers) {
      const { id, state, snoozedUntil } = answer.before
      try {
        taken.push({ thread: await takeBack(id, answer.number, { state, snoozedUntil }), answer })
      } catch (error) {
        why = error
      }
    }
    const left = answers.length - taken.length
    const rest =
      left === 0
        ? ''
        : ` ${t`${plural(left, { one: '# answer stays sent', other: '# answers stay sent' })}: ${reasonOf(why)}`}`
    const [first, ...others] = taken
    if (first === undefined) return showToast(t`The answer could not be taken back. ${reasonOf(why)}`)
    const body = others.length === 0 ? answerFor(text, first.answer) : text
    saveDraft(person, draftOfAnswer(first.thread), { key: randomId(), body })
    onTakenBack({ of: first.thread.id, others: others.map(({ thread, answer }) => alsoAnswered(thread, answer)) })
    showToast(
      `${t`${plural(taken.length, { one: 'Answer taken back', other: '# answers taken back' })}. The text is in the box again.`}${rest}`,
    )
  }
}

/** The deleted comment keeps its number: it is the last one. */
const alsoAnswered = ({ id, comments }: Thread, { country, asker }: SentAnswer): AlsoAnswered => ({
  id,
  country,
  asker,
  last: comments.at(-1)?.number ?? 0,
})
