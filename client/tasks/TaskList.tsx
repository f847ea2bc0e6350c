import { useMemo, useState } from 'react'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { LocalDate } from '../../shared/days.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { arrangeTasks, type ArrangedTask, type PlanOfTasks } from '../../shared/tasks/arrange.ts'
import type { TasksContent } from '../../shared/tasks/taskView.ts'
import { taskHref } from '../../shared/tasks/taskHref.ts'
import { MAX_TASKS } from '../../shared/tasks/taskView.ts'
import { useEditing } from '../fields/editing.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { today } from '../ui/formats/when.ts'
import { EmptyState } from '../ui/blocks/EmptyState.tsx'
import { AddTask } from './AddTask.tsx'
import { groupTasks, GROUPINGS, type Grouping, type TaskGroup } from './groupTasks.ts'
import { addTaskAtEnd } from './taskEdits.ts'
import { TaskRow } from './TaskRow.tsx'
import type { TaskPerson } from './tasksContext.ts'
import { TaskTrash } from './TaskTrash.tsx'
import './tasks.css'

interface TaskListProps {
  readonly place: { readonly campaign: CampaignId; readonly centre: CentreId }
  readonly content: TasksContent
  readonly plan: PlanOfTasks
  readonly people: readonly TaskPerson[]
}

const GROUPING_LABELS: Readonly<Record<Grouping, MessageDescriptor>> = {
  day: msg`By day`,
  person: msg`By person`,
  activity: msg`By activity`,
}

/** Rows that are shown at once. */
const SHOWN_AT_ONCE = 60

/** All tasks of a plan, for writing: overdue ones first, by person, or by activity. */
export function TaskList({ place, content, plan, people }: TaskListProps) {
  const { i18n, t } = useLingui()
  const editing = useEditing()
  const [grouping, setGrouping] = useState<Grouping>('day')
  const [withDone, setWithDone] = useState(true)
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const arranged = useMemo(() => arrangeTasks(content.tasks, plan), [content.tasks, plan])
  const wanted = useMemo(() => (withDone ? arranged : arranged.filter(({ done }) => !done)), [arranged, withDone])
  const groups = groupTasks(wanted, grouping, { today: today() as LocalDate, people })
  function add(what: string): void {
    if (content.tasks.length >= MAX_TASKS)
      showToast(t`A plan has ${MAX_TASKS} tasks at most. Move one to the trash first.`)
    else addTaskAtEnd(editing, content.tasks, { what, activity: null })
  }
  const done = arranged.filter((task) => task.done).length
  const count = arranged.length
  return (
    <div className="task-list">
      <div className="row task-bar">
        <SegmentedControl
          label={t`Grouped`}
          hideLabel
          value={grouping}
          options={GROUPINGS.map((id) => ({ id, label: i18n._(GROUPING_LABELS[id]) }))}
          onChange={(id) => setGrouping(id as Grouping)}
        />
        <LabelledCheckbox label={t`Show done tasks`} chosen={withDone} onChange={setWithDone} />
        <span className="meta">
          <Trans>
            {done} of {count} done
          </Trans>
        </span>
      </div>
      <AddTask label={t`Add a task of the plan as a whole`} onAdd={add} />
      {count === 0 && (
        <EmptyState
          title={<Trans>No tasks yet</Trans>}
          lead={
            <Trans>
              Write here what your plan as a whole needs, such as press and printing. Open an activity in your plan to
              write its own tasks.
            </Trans>
          }
        />
      )}
      <Groups groups={groups} most={most} grouping={grouping} place={place} people={people} />
      {wanted.length > most && (
        <Button onPress={() => setMost(most + SHOWN_AT_ONCE)}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <TaskTrash trash={content.trash} />
    </div>
  )
}

interface GroupsProps extends Pick<TaskListProps, 'place' | 'people'> {
  readonly groups: readonly TaskGroup[]
  readonly most: number
  readonly grouping: Grouping
}

function Groups({ groups, most, grouping, place, people }: GroupsProps) {
  let left = most
  return groups.map(({ key, heading, tasks }) => {
    const shown = tasks.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length === 0 ? null : (
      <section key={key} className={`task-group ${heading.of}`} aria-labelledby={`tasks-${key}`}>
        <h2 id={`tasks-${key}`} dir="auto">
          <GroupHeading heading={heading} /> <span className="meta">{tasks.length}</span>
        </h2>
        <ul className="paper tasks">
          {shown.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              dueOn={task.dueOn}
              people={people}
              place={grouping === 'activity' ? undefined : <PlaceOfTask task={task} place={place} />}
              onMove={null}
            />
          ))}
        </ul>
      </section>
    )
  })
}

function PlaceOfTask({ task, place }: { readonly task: ArrangedTask } & Pick<TaskListProps, 'place'>) {
  const { t } = useLingui()
  switch (task.place.of) {
    case 'plan':
      return <span className="task-place meta">{t`The plan as a whole`}</span>
    case 'without-activity':
      return <span className="task-place meta">{t`Without activity`}</span>
    case 'activity':
      return (
        <Link className="task-place" to={taskHref({ ...place, activity: task.activity })} dir="auto">
          {task.place.title.trim() === '' ? t`Untitled activity` : task.place.title}
        </Link>
      )
  }
}

function GroupHeading({ heading }: Pick<TaskGroup, 'heading'>) {
  switch (heading.of) {
    case 'overdue':
      return <Trans>Overdue</Trans>
    case 'this-week':
      return <Trans>This week</Trans>
    case 'later':
      return <Trans>Later</Trans>
    case 'no-day':
      return <Trans>Without a day</Trans>
    case 'done':
      return <Trans context="state">Done</Trans>
    case 'nobody':
      return <Trans>Nobody yet</Trans>
    case 'plan':
      return <Trans>The plan as a whole</Trans>
    case 'without-activity':
      return <Trans>Without activity</Trans>
    case 'name':
      return heading.name.trim() === '' ? <Trans>Untitled activity</Trans> : heading.name
  }
}
