import { useLingui } from '@lingui/react/macro'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { momentOf } from '../../ui/formats/when.ts'
import { useThreadRequests } from '../threads/threadMutations.ts'
import { attempt } from './attempt.ts'

/** A member of the staff who can take a question. */
export interface Assignee {
  readonly id: PersonId
  readonly name: string
}

interface QuestionActionsOptions {
  readonly person: Person
  /** Called when the question leaves the list, to open the next one. */
  readonly onLeave: (id: ThreadId) => void
  /** Called after it came back by an undo. */
  readonly onReturn: (id: ThreadId) => void
}

export interface QuestionActions {
  /** Assigns it to this person; unassigns one that is already theirs. */
  take(thread: Thread): Promise<void>
  assign(thread: Thread, to: Assignee | null): Promise<void>
  snooze(thread: Thread, until: Date): Promise<void>
  wake(thread: Thread): Promise<void>
  /** @param words the text of the toast */
  resolve(thread: Thread, words: string): Promise<void>
  reopen(thread: Thread): Promise<void>
}

/** The actions on a question of the queue. Each shows a toast with undo. */
export function useQuestionActions({ person, onLeave, onReturn }: QuestionActionsOptions): QuestionActions {
  const { t } = useLingui()
  const { setState, setOwner, snooze } = useThreadRequests()
  const undo = (run: () => Promise<unknown>, onBack?: () => void) => ({
    label: t`Undo`,
    async run() {
      if (!(await attempt(run(), t`This could not be undone.`))) return
      onBack?.()
      announce(t`Undone`)
    },
  })
  async function putBack({ id, state, snoozedUntil }: Thread): Promise<void> {
    await setState(id, state)
    if (snoozedUntil !== null) await snooze(id, snoozedUntil)
  }
  async function assign({ id, owner }: Thread, to: Assignee | null): Promise<void> {
    if (!(await attempt(setOwner(id, to?.id ?? null), t`The question could not be assigned.`))) return
    const name = to?.name
    const words =
      to === null ? t`Question unassigned` : to.id === person.id ? t`Assigned to you` : t`Assigned to ${name}`
    showToast(
      words,
      undo(() => setOwner(id, owner?.id ?? null)),
    )
  }

  return {
    take: async (thread) => assign(thread, thread.owner?.id === person.id ? null : person),
    assign,
    async snooze({ id, snoozedUntil }, until) {
      if (!(await attempt(snooze(id, until.toISOString()), t`The question could not be snoozed.`))) return
      const when = momentOf(until.toISOString())
      onLeave(id)
      showToast(
        t`Question snoozed until ${when}`,
        undo(
          () => snooze(id, snoozedUntil),
          () => onReturn(id),
        ),
      )
    },
    async wake({ id, snoozedUntil }) {
      if (!(await attempt(snooze(id, null), t`The snooze could not be ended.`))) return
      showToast(
        t`Snooze ended`,
        undo(() => snooze(id, snoozedUntil)),
      )
    },
    async resolve(thread, words) {
      if (!(await attempt(setState(thread.id, 'resolved'), t`The question could not be resolved.`))) return
      onLeave(thread.id)
      showToast(
        words,
        undo(
          () => putBack(thread),
          () => onReturn(thread.id),
        ),
      )
    },
    async reopen(thread) {
      if (!(await attempt(setState(thread.id, 'open'), t`The question could not be reopened.`))) return
      showToast(
        t`Question reopened`,
        undo(() => putBack(thread)),
      )
    },
  }
}
