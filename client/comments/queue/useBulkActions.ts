import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { MAX_CHANGED_AT_ONCE, type QuestionChange } from '../../../shared/comments/api.ts'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { titleOfRefusal } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { momentOf } from '../../ui/formats/when.ts'
import { reasonOf } from './attempt.ts'
import { useChangeQuestions } from './changeQuestions.ts'

interface BulkActionsOptions {
  readonly person: Person
  readonly campaign: CampaignId
  /** Called with the questions that leave the list. */
  readonly onLeave: (ids: readonly ThreadId[]) => void
}

type Change = Omit<QuestionChange, 'thread'>

interface BulkChange {
  readonly to: Change
  /** The earlier state, for undo. */
  readonly before: (thread: Thread) => Change
  readonly words: (count: number) => string
  readonly leaves: boolean
}

/** Bulk actions for the selected questions, where allowed; each can be undone at once. */
export function useBulkActions({ person, campaign, onLeave }: BulkActionsOptions) {
  const { t } = useLingui()
  const changeAll = useChangeQuestions(campaign)

  async function run(selected: readonly Thread[], { to, before, words, leaves }: BulkChange): Promise<void> {
    const threads = selected.slice(0, MAX_CHANGED_AT_ONCE)
    try {
      const { done, refused } = await changeAll({ changes: threads.map(({ id }) => ({ thread: id, ...to })) })
      const changed = new Set(done)
      if (leaves) onLeave(done)
      const back = threads
        .filter(({ id }) => changed.has(id))
        .map((thread) => ({ thread: thread.id, ...before(thread) }))
      const why = listWithAnd([...new Set(refused.map(({ reason }) => titleOfRefusal(reason) ?? reason))])
      const over = selected.length - threads.length
      const rest = [
        refused.length === 0
          ? ''
          : `. ${t`${plural(refused.length, { one: '# not changed', other: '# not changed' })}: ${why}`}`,
        over === 0
          ? ''
          : `. ${t`${plural(over, { one: '# is left', other: '# are left' })}: at most ${MAX_CHANGED_AT_ONCE} at once`}`,
      ].join('')
      if (back.length === 0) showToast(t`Nothing was changed: ${why}.`)
      else showToast(`${words(back.length)}${rest}`, { label: t`Undo`, run: () => void putBack(back) })
    } catch (error) {
      showToast(t`The questions could not be changed. ${reasonOf(error)}`)
    }
  }
  async function putBack(changes: readonly QuestionChange[]): Promise<void> {
    try {
      const { done } = await changeAll({ changes: [...changes], isUndo: true })
      showToast(t`${plural(done.length, { one: '# question is as before', other: '# questions are as before' })}`)
    } catch (error) {
      showToast(t`This could not be undone. ${reasonOf(error)}`)
    }
  }

  return {
    take: (threads: readonly Thread[]) =>
      run(threads, {
        to: { owner: person.id },
        before: ({ owner }) => ({ owner: owner?.id ?? null }),
        words: (count) =>
          t`${plural(count, { one: '# question assigned to you', other: '# questions assigned to you' })}`,
        leaves: false,
      }),
    snooze(threads: readonly Thread[], until: Date) {
      const when = momentOf(until.toISOString())
      return run(threads, {
        to: { snoozedUntil: until.toISOString() },
        before: ({ snoozedUntil }) => ({ snoozedUntil }),
        words: (count) =>
          t`${plural(count, { one: '# question snoozed', other: '# questions snoozed' })} until ${when}`,
        leaves: true,
      })
    },
    resolve: (threads: readonly Thread[]) =>
      run(threads, {
        to: { state: 'resolved' },
        before: ({ state, snoozedUntil }) => ({ state, snoozedUntil }),
        words: (count) => t`${plural(count, { one: '# question resolved', other: '# questions resolved' })}`,
        leaves: true,
      }),
  }
}
