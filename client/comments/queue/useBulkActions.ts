import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import { showToast } from '../../ui/announce.ts'
import { momentOf } from '../../ui/formats/when.ts'
import { useThreadRequests } from '../threads/threadMutations.ts'

interface BulkActionsOptions {
  readonly person: Person
  /** Called with the questions that leave the list. */
  readonly onLeave: (ids: readonly ThreadId[]) => void
}

type Work = (thread: Thread) => Promise<unknown>

/** What is done with all selected questions, one after the other; what failed is counted. */
export function useBulkActions({ person, onLeave }: BulkActionsOptions) {
  const { t } = useLingui()
  const { setOwner, setState, snooze } = useThreadRequests()

  /** @returns those for which it worked */
  async function each(threads: readonly Thread[], work: Work): Promise<readonly Thread[]> {
    const done: Thread[] = []
    for (const thread of threads) {
      try {
        await work(thread)
        done.push(thread)
      } catch {
        continue
      }
    }
    return done
  }
  function report(threads: readonly Thread[], done: readonly Thread[], words: string, undo: Work): void {
    const failed = threads.length - done.length
    const rest =
      failed === 0 ? '' : t`${plural(failed, { one: '# failed. Try again.', other: '# failed. Try again.' })}`
    showToast([words, rest].filter((part) => part !== '').join('. '), {
      label: t`Undo`,
      run: () => void each(done, undo),
    })
  }

  return {
    async take(threads: readonly Thread[]) {
      const done = await each(threads, ({ id }) => setOwner(id, person.id))
      const words = t`${plural(done.length, { one: '# question assigned to you', other: '# questions assigned to you' })}`
      report(threads, done, words, ({ id, owner }) => setOwner(id, owner?.id ?? null))
    },
    async snooze(threads: readonly Thread[], until: Date) {
      const at = until.toISOString()
      const done = await each(threads, ({ id }) => snooze(id, at))
      onLeave(done.map(({ id }) => id))
      const when = momentOf(at)
      const words = t`${plural(done.length, { one: '# question snoozed', other: '# questions snoozed' })} until ${when}`
      report(threads, done, words, ({ id, snoozedUntil }) => snooze(id, snoozedUntil))
    },
    async resolve(threads: readonly Thread[]) {
      const done = await each(threads, ({ id }) => setState(id, 'resolved'))
      onLeave(done.map(({ id }) => id))
      const words = t`${plural(done.length, { one: '# question resolved', other: '# questions resolved' })}`
      report(threads, done, words, async ({ id, state, snoozedUntil }) => {
        await setState(id, state)
        if (snoozedUntil !== null) await snooze(id, snoozedUntil)
      })
    },
  }
}
