import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { useChangeOwner, useChangeState, useSnooze } from '../threads/threadMutations.ts'
import { snoozeUntil } from './snooze.ts'
import { useResolveQuestion } from './useResolveQuestion.ts'

export interface Assignee {
  readonly id: PersonId
  readonly name: string
}

interface QuestionActionsProps {
  readonly thread: Thread
  readonly person: Person
  readonly now: Date
  readonly staff: readonly Assignee[]
}

const NOBODY = 'nobody'

/** Assigns, snoozes and resolves a question. */
export function QuestionActions({ thread, person, now, staff }: QuestionActionsProps) {
  return (
    <div className="row queue-acts">
      <OwnerMenu thread={thread} person={person} staff={staff} />
      <SnoozeButton thread={thread} now={now} />
      <StateButton thread={thread} />
    </div>
  )
}

function OwnerMenu({ thread, person, staff }: Omit<QuestionActionsProps, 'now'>) {
  const { t } = useLingui()
  const changeOwner = useChangeOwner(thread.id)
  const owner = thread.owner
  return (
    <MenuButton
      icon="person"
      label={owner === null ? t`Unassigned` : owner.id === person.id ? t`Assigned to you` : owner.name}
      items={[
        { id: person.id, label: t`Assign to me` },
        ...staff.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ id, label: name })),
        { id: NOBODY, label: t`Unassigned` },
      ]}
      chosen={[owner?.id ?? NOBODY]}
      onChoose={(id) =>
        void attempt(
          changeOwner.mutateAsync({ owner: id === NOBODY ? null : (id as PersonId) }),
          t`The thread could not be assigned. Try again.`,
        )
      }
    />
  )
}

function SnoozeButton({ thread, now }: Pick<QuestionActionsProps, 'thread' | 'now'>) {
  const { t } = useLingui()
  const snooze = useSnooze(thread.id)
  const isAsleep = thread.snoozedUntil !== null && Date.parse(thread.snoozedUntil) > now.getTime()
  return isAsleep ? (
    <Button
      icon="clock"
      onPress={() => void attempt(snooze.mutateAsync({ until: null }), t`The snooze could not be stopped. Try again.`)}
    >
      <Trans>Stop snoozing</Trans>
    </Button>
  ) : (
    <MenuButton
      icon="clock"
      label={t`Snooze`}
      items={[
        { id: 'tomorrow', label: t`Until tomorrow, 8:00` },
        { id: 'three-days', label: t`For three days` },
        { id: 'monday', label: t`Until Monday, 8:00` },
      ]}
      onChoose={(id) =>
        void attempt(
          snooze.mutateAsync({ until: snoozeUntil(id, new Date()).toISOString() }),
          t`The thread could not be snoozed. Try again.`,
        )
      }
    />
  )
}

function StateButton({ thread }: Pick<QuestionActionsProps, 'thread'>) {
  const { t } = useLingui()
  const changeState = useChangeState(thread.id)
  const resolve = useResolveQuestion(thread)
  return thread.state === 'resolved' ? (
    <Button
      kind="quiet"
      onPress={() =>
        void attempt(changeState.mutateAsync({ state: 'open' }), t`The thread could not be reopened. Try again.`)
      }
    >
      <Trans>Reopen</Trans>
    </Button>
  ) : (
    <Button
      kind="quiet"
      icon="check"
      onPress={() => void attempt(resolve(), t`The thread could not be resolved. Try again.`)}
    >
      <Trans>Resolve</Trans>
    </Button>
  )
}

/** Announces `failed` if the work fails. */
async function attempt(work: Promise<unknown>, failed: string): Promise<void> {
  try {
    await work
  } catch {
    announce(failed)
  }
}
