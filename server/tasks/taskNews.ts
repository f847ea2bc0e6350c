/** A person's tasks, as the bell and mails show them: while the task is theirs, and they plan for its centre. */
import type { TaskBellItem } from '../../shared/tasks/bell.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { KindOf } from '../../shared/notifications/kinds.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { taskHref } from '../../shared/tasks/taskHref.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { mailItems, nameIn, unreadIn } from '../notifications/newsParts.ts'
import type { NotificationRow } from '../notifications/notifications.ts'
import { TASK_MESSAGES } from './taskMessages.ts'
import type { TaskRow } from './taskRows.ts'
import { subjectOfTask, taskOfSubject } from './taskSubject.ts'

type TaskNewsDeps = Pick<Core, 'notifications' | 'namesOf' | 'taskRows'>

interface KnownTask {
  readonly row: TaskRow
  /** The newest first. */
  readonly notes: readonly NotificationRow[]
}

async function readable(person: Person, { notifications, taskRows }: TaskNewsDeps): Promise<readonly KnownTask[]> {
  const groups = Map.groupBy(await notifications.list(person.id, 'task'), ({ subject }) => subject)
  const keys = [...groups.keys()].map(taskOfSubject).filter(({ centre }) => can(person, 'task.read', { centre }))
  const rows = await taskRows.find(keys)
  return rows
    .filter((row) => row.person === person.id)
    .map((row) => ({ row, notes: groups.get(subjectOfTask(row)) ?? [] }))
}

const WHY = { 'task-given': 'given', 'task-due': 'due', 'task-overdue': 'overdue' } as const satisfies Readonly<
  Record<KindOf<'task'>, TaskBellItem['why']>
>

/** The last event of each task. */
export async function bellOfTasks(person: Person, deps: TaskNewsDeps): Promise<readonly TaskBellItem[]> {
  const known = await readable(person, deps)
  const names = await deps.namesOf(known.flatMap(({ notes: [last] }) => last?.by ?? []))
  return known.flatMap(({ row, notes }) => {
    const [last] = notes
    if (last === undefined) return []
    const { campaign, centre, task, activity, what, title, due } = row
    const by = nameIn(names, last.by)
    const unread = unreadIn(notes).length
    const why = WHY[last.kind as KindOf<'task'>]
    const done = row.done === 1
    return [{ group: 'task', campaign, centre, task, activity, why, what, title, due, done, by, at: last.at, unread }]
  })
}

/** Unread news of open tasks. */
export async function mailedTasks(
  person: Person,
  { text, dayAndMonth }: Localiser,
  deps: TaskNewsDeps,
): Promise<readonly MailEntry[]> {
  const known = (await readable(person, deps)).filter(({ row }) => row.done === 0)
  const names = await deps.namesOf(known.flatMap(({ notes }) => notes.flatMap(({ by }) => by ?? [])))
  return known.flatMap(({ row, notes }) => {
    const until = row.due === null ? null : text(TASK_MESSAGES.until, { day: dayAndMonth(row.due) })
    const items = mailItems(notes, (note) => ({
      by: nameIn(names, note.by) || text(TASK_MESSAGES.somebody),
      text: note.kind === 'task-due' ? null : until,
    }))
    if (items.length === 0) return []
    const what = row.what.trim() === '' ? text(TASK_MESSAGES.untitled) : row.what
    const where = text(TASK_MESSAGES[row.title === '' ? 'of-plan' : 'of-activity'], { what, title: row.title })
    return [{ path: taskHref(row), where, question: null, items }]
  })
}
