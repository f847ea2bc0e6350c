import { useMemo, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { taskEntries } from '../../../shared/tasks/layout.ts'
import { openTasksViewer } from '../../../shared/tasks/view.ts'
import { LiveDocument } from '../../documents/LiveDocument.tsx'
import { useOwners } from '../../documents/useOwners.ts'
import { CommentSlots, NO_COMMENTS } from '../../fields/commentSlots.ts'
import { EditingContext } from '../../fields/editing.ts'
import { useContent } from '../../fields/useContent.ts'
import { useDocumentEditing } from '../../fields/useDocumentEditing.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { planViewQuery } from '../../plans/planQueries.ts'
import type { Present } from '../../sync/presence.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TaskList } from '../TaskList.tsx'
import { tasksDocument } from '../taskQueries.ts'
import { TaskUndone } from '../TaskUndone.tsx'
import { TaskVersions } from '../versions/TaskVersions.tsx'

interface TasksEditorProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly row: PlanRow
  readonly head: ReactNode
}

/** The tasks of a plan, open for writing. Their activities are read over HTTP. */
export function TasksEditor(props: TasksEditorProps) {
  const { person, campaign, row } = props
  return (
    <LiveDocument person={person} document={tasksDocument(campaign.id, row.centre)}>
      {(opened) => <OpenTasks {...props} {...opened} />}
    </LiveDocument>
  )
}

interface OpenTasksProps extends TasksEditorProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
  readonly notices: ReactNode
}

const taskRoots = (doc: Y.Doc) => [taskEntries(doc)]

function OpenTasks({ campaign, row, head, doc, awareness, present, whenSaved, notices }: OpenTasksProps) {
  const likelyDay = centralDay(campaign)
  const editing = useDocumentEditing({ doc, awareness, present, likelyDay, country: row.country }, taskRoots)
  const content = useContent(doc, openTasksViewer)
  const people = useOwners(row.centre)
  const view = useQuery(planViewQuery(campaign.id, row.centre))
  const plan = useMemo(
    () =>
      view.data === undefined ? null : { activities: view.data.activities, trash: view.data.trash, day: likelyDay },
    [view.data, likelyDay],
  )
  const failure = blockingFailureOf(view)
  return (
    <EditingContext value={editing}>
      <CommentSlots value={NO_COMMENTS}>
        <TaskUndone tasks={content.tasks} />
        <TaskVersions
          document={tasksDocument(campaign.id, row.centre)}
          people={people}
          titleOf={(id) => plan?.activities.find((activity) => activity.id === id)?.title ?? null}
          whenSaved={whenSaved}
        />
        <Main>
          {head}
          {notices}
          {failure !== null && <LoadFailure error={failure} onRetry={() => void view.refetch()} />}
          {plan === null ? (
            view.isPending && <Skeleton lines={8} />
          ) : (
            <TaskList
              place={{ campaign: campaign.id, centre: row.centre }}
              content={content}
              plan={plan}
              people={people}
            />
          )}
        </Main>
      </CommentSlots>
    </EditingContext>
  )
}
