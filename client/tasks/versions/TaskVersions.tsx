import { useLingui } from '@lingui/react/macro'
import type { DocumentName } from '../../../shared/ids.ts'
import { restoreTasks } from '../../../shared/tasks/restore.ts'
import { viewTasks } from '../../../shared/tasks/view.ts'
import { VersionsButton } from '../../versions/VersionsButton.tsx'
import type { TaskPerson } from '../tasksContext.ts'
import { TaskDifferences } from './TaskDifferences.tsx'

interface TaskVersionsProps {
  readonly document: DocumentName
  readonly people: readonly TaskPerson[]
  /** @returns the title of an activity; null if it is not in the plan */
  readonly titleOf: (activity: string) => string | null
  /** Waits until the server has stored every edit made here. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** The versions of a centre's tasks. Its plan stays as it is. */
export function TaskVersions({ document, people, titleOf, whenSaved }: TaskVersionsProps) {
  const { t } = useLingui()
  return (
    <VersionsButton
      document={document}
      whenSaved={whenSaved}
      versioned={{
        title: t`Versions of these tasks`,
        present: t`The tasks as they are now`,
        contentOf: viewTasks,
        restore: restoreTasks,
        restored: (name) => t`Restored to ${name}. Your plan is as it was.`,
        renderDifferences: (before, after, words) => (
          <TaskDifferences before={before} after={after} words={words} people={people} titleOf={titleOf} />
        ),
      }}
    />
  )
}
