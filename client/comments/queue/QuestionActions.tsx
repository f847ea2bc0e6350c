import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { SnoozeMenu } from './SnoozeMenu.tsx'
import type { Assignee, QuestionActions as Actions } from './useQuestionActions.ts'

interface QuestionActionsProps {
  readonly thread: Thread
  readonly person: Person
  readonly now: Date
  /** The people to assign it to. */
  readonly staff: readonly Assignee[]
  readonly actions: Actions
  /** Resolves it; asks first if nobody has answered. */
  readonly onResolve: () => void
}

const NOBODY = 'nobody'

/** Assigns, snoozes and resolves a question. */
export function QuestionActions({ thread, person, now, staff, actions, onResolve }: QuestionActionsProps) {
  const isAsleep = thread.snoozedUntil !== null && Date.parse(thread.snoozedUntil) > now.getTime()
  return (
    <div className="row queue-acts">
      <OwnerMenu thread={thread} person={person} staff={staff} actions={actions} />
      {isAsleep ? (
        <Button icon="clock" onPress={() => void actions.wake(thread)}>
          <Trans>End snooze</Trans>
        </Button>
      ) : (
        <SnoozeMenu onSnooze={(until) => void actions.snooze(thread, until)} />
      )}
      {thread.state === 'resolved' ? (
        <Button onPress={() => void actions.reopen(thread)}>
          <Trans>Reopen</Trans>
        </Button>
      ) : (
        <Button icon="check" onPress={onResolve}>
          <Trans>Resolve</Trans>
        </Button>
      )}
    </div>
  )
}

function OwnerMenu({ thread, person, staff, actions }: Omit<QuestionActionsProps, 'now' | 'onResolve'>) {
  const { t } = useLingui()
  const { owner } = thread
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
      onChoose={(id) => void actions.assign(thread, [person, ...staff].find((one) => one.id === id) ?? null)}
    />
  )
}
