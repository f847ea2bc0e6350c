/** Faults in who reads tasks, what follows from activities, and who is notified. */
import type { Fault } from './fault.ts'

const JOURNEY = ['tests/journeys/tasks.test.ts']
const MODEL = ['tests/tasks/arrange.test.ts']

export const TASK_FAULTS: readonly Fault[] = [
  {
    name: 'read-tasks-as-plans',
    rule: 'S91',
    edits: [
      {
        file: 'shared/permissions.ts',
        find: "  'task.read': (person, { centre }) => plansFor(person, centre),\n",
        plant: "  'task.read': (person) => isApproved(person),\n",
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'find-tasks-of-others',
    rule: 'S91',
    edits: [
      {
        file: 'server/search/searchEntries.ts',
        find: "    foundBy: { by: 'planners', centre: centre.id },\n",
        plant: '    foundBy: EVERYBODY,\n',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'tell-who-writes-tasks',
    rule: 'S91',
    edits: [
      {
        file: 'server/documents/presence.ts',
        find: 'ref === null || !isForAll(ref.kind) ? null',
        plant: 'ref === null ? null',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'read-templates-of-others',
    rule: 'S91',
    edits: [
      {
        file: 'shared/permissions.ts',
        find: '(centre === null ? mayUseTemplates(person) : plansFor(person, centre)),',
        plant: 'mayUseTemplates(person) || centre === null,',
      },
    ],
    tests: ['tests/journeys/templates.test.ts'],
  },
  {
    name: 'leave-days-behind',
    rule: 'S92',
    edits: [
      {
        file: 'server/tasks/projection.ts',
        find: '    if (followed.get(name) === facts) return\n',
        plant: '    if (facts !== null) return\n',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'write-tasks-of-copies-twice',
    rule: 'S92',
    edits: [
      {
        file: 'client/tasks/notedTasks.ts',
        find: 'addTask(doc, { ...task, order: keys[at] }, id)',
        plant: 'addTask(doc, { ...task, order: keys[at] })',
      },
    ],
    tests: ['tests/client/noted-tasks.test.ts'],
  },
  {
    name: 'leave-tasks-of-the-trash',
    rule: 'S92',
    edits: [
      {
        file: 'shared/tasks/arrange.ts',
        find: '      if (trashed.has(task.activity)) return []\n',
        plant: '',
      },
    ],
    tests: MODEL,
  },
  {
    name: 'notify-people-who-left',
    rule: 'S93',
    edits: [
      {
        file: 'server/tasks/taskReminders.ts',
        find: 'planners.get(row.centre)?.includes(person) === true',
        plant: 'planners.has(row.centre)',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'notify-at-night',
    rule: 'S93',
    edits: [
      {
        file: 'server/tasks/taskReminders.ts',
        find: ' || time < FIRST_TIME || time >= LAST_TIME) return []',
        plant: ') return []',
      },
    ],
    tests: JOURNEY,
  },
]
