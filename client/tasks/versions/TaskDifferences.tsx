import { createElement, useMemo } from 'react'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { diffTasks, type ComparedField } from '../../../shared/tasks/difference.ts'
import type { TasksContent, TaskView } from '../../../shared/tasks/taskView.ts'
import { FieldDifference } from '../../versions/FieldDifference.tsx'
import type { DifferenceWords } from '../../versions/versioned.ts'
import type { TaskPerson } from '../tasksContext.ts'
import { dueInWords, whoInWords } from '../taskWords.ts'

interface TaskDifferencesProps {
  readonly before: TasksContent
  readonly after: TasksContent
  readonly words: DifferenceWords
  readonly people: readonly TaskPerson[]
  /** @returns the title of an activity; null if it is not in the plan */
  readonly titleOf: (activity: string) => string | null
}

const LABELS: Readonly<Record<ComparedField, MessageDescriptor>> = {
  what: msg`Task`,
  activity: msg`Activity`,
  who: msg`Who`,
  due: msg`Until`,
  done: msg`Done`,
}

/** The differences of two states of a centre's tasks. */
export function TaskDifferences({ before, after, words, people, titleOf }: TaskDifferencesProps) {
  const { i18n, t } = useLingui()
  const { added, removed, changed } = useMemo(() => diffTasks(before, after), [before, after])
  const nameOf = ({ what }: TaskView): string => (what.trim() === '' ? t`Untitled task` : what)
  const texts: Readonly<Record<ComparedField, (task: TaskView) => string>> = {
    what: ({ what }) => what,
    activity: ({ activity }) =>
      activity === null ? t`The plan as a whole` : (titleOf(activity) ?? t`Without activity`),
    who: ({ who }) => whoInWords(who, people)?.name ?? '',
    due: ({ due }) => dueInWords(due, null) ?? '',
    done: ({ done }) => (done ? t`Yes` : t`No`),
  }
  if (added.length + removed.length + changed.length === 0)
    return (
      <p className="lead">
        {words === 'restore' ? (
          <Trans>No differences from the current tasks</Trans>
        ) : (
          <Trans>No differences between these versions</Trans>
        )}
      </p>
    )
  return (
    <div className="differences">
      {changed.map(({ before: was, after: is, fields }) => (
        <article key={is.id}>
          <h4 dir="auto">{nameOf(is)}</h4>
          <dl>
            {fields.map((key) => (
              <FieldDifference
                key={key}
                label={i18n._(LABELS[key])}
                before={texts[key](was)}
                after={texts[key](is)}
                isWhole={key !== 'what'}
              />
            ))}
          </dl>
        </article>
      ))}
      <WholeTasks
        title={words === 'restore' ? t`Tasks that come back` : t`Added tasks`}
        names={added.map(nameOf)}
        isAdded
      />
      <WholeTasks
        title={words === 'restore' ? t`Tasks that move to the trash` : t`Removed tasks`}
        names={removed.map(nameOf)}
        isAdded={false}
      />
    </div>
  )
}

interface WholeTasksProps {
  readonly title: string
  readonly names: readonly string[]
  readonly isAdded: boolean
}

function WholeTasks({ title, names, isAdded }: WholeTasksProps) {
  if (names.length === 0) return null
  return (
    <article>
      <h4>{title}</h4>
      {/* Two tasks may say the same, so they are children by position. */}
      {createElement('ul', null, ...names.map(isAdded ? added : removed))}
    </article>
  )
}

const added = (name: string) => (
  <li dir="auto">
    <ins>{name}</ins>
  </li>
)
const removed = (name: string) => (
  <li dir="auto">
    <del>{name}</del>
  </li>
)
