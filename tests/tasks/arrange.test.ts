/** Days, titles and the trash of tasks follow from their activities. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LocalDate } from '../../shared/days.ts'
import { ActivityId, PersonId } from '../../shared/ids.ts'
import { arrangeTasks, byDue, type PlanOfTasks } from '../../shared/tasks/arrange.ts'
import { copyTasksFromLastYear, relativeDue } from '../../shared/tasks/copyTasks.ts'
import { dueOf, stateOfTask } from '../../shared/tasks/due.ts'
import type { TaskDue } from '../../shared/tasks/fields.ts'
import { addTask, taskEntries, taskMap } from '../../shared/tasks/layout.ts'
import { MAX_TASKS } from '../../shared/tasks/taskView.ts'
import { viewTasks } from '../../shared/tasks/view.ts'

const day = (text: string) => LocalDate.parse(text)
const EVENING = ActivityId.parse('evening')
const QUIZ = ActivityId.parse('quiz')
const plan = (startsOn: string | null, trash: readonly ActivityId[] = []): PlanOfTasks => ({
  activities: [
    { id: QUIZ, title: 'Quiz', startsOn: null, endsOn: null },
    {
      id: EVENING,
      title: 'Parents’ evening',
      startsOn: startsOn === null ? null : day(startsOn),
      endsOn: startsOn === null ? null : day('2027-02-12'),
    },
  ].filter(({ id }) => !trash.includes(id)),
  trash: trash.map((id) => ({ id })),
  day: day('2027-02-09'),
})

function write(
  ...tasks: readonly { readonly what: string; readonly activity: ActivityId | null; readonly due?: TaskDue }[]
) {
  const doc = new Y.Doc()
  for (const [at, task] of tasks.entries()) addTask(doc, { ...task, order: `a${at}` })
  return doc
}

describe('a due day', () => {
  test('S92 · before the activity is counted from its first day, after it from its last, and moves with it', () => {
    const occasion = { startsOn: day('2027-02-09'), endsOn: day('2027-02-12') }
    expect(dueOf({ days: -10 }, occasion)).toBe('2027-01-30')
    expect(dueOf({ days: 0 }, occasion)).toBe('2027-02-09')
    expect(dueOf({ days: 3 }, occasion)).toBe('2027-02-15')
    expect(dueOf({ days: 3 }, { ...occasion, endsOn: null })).toBe('2027-02-12')
    expect(dueOf({ days: -10 }, { startsOn: day('2027-02-16'), endsOn: null })).toBe('2027-02-06')
  })

  test('is not known without the activity’s day, without an activity, and at the end of the calendar', () => {
    expect(dueOf({ days: -1 }, { startsOn: null, endsOn: null })).toBeNull()
    expect(dueOf({ days: -1 }, null)).toBeNull()
    expect(dueOf({ days: 400 }, { startsOn: day('9999-12-31'), endsOn: null })).toBeNull()
    expect(dueOf({ days: -400 }, { startsOn: day('0001-01-01'), endsOn: null })).toBeNull()
    expect(dueOf({ day: day('2027-02-01') }, null)).toBe('2027-02-01')
  })

  test('is overdue the day after, and this week until Sunday', () => {
    const state = (dueOn: string | null, done = false) =>
      stateOfTask({ done, dueOn: dueOn === null ? null : day(dueOn) }, day('2027-02-03'))
    expect(['2027-02-02', '2027-02-03', '2027-02-07', '2027-02-08', null].map((one) => state(one))).toEqual([
      'overdue',
      'this-week',
      'this-week',
      'later',
      'later',
    ])
    expect(state('2027-02-02', true)).toBe('done')
  })
})

describe('tasks of a plan', () => {
  const doc = write(
    { what: 'Print programme', activity: EVENING, due: { days: -10 } },
    { what: 'Press release', activity: null, due: { days: -7 } },
    { what: 'Write questions', activity: QUIZ, due: { day: day('2027-01-20') } },
    { what: 'Lost', activity: ActivityId.parse('gone'), due: { days: -1 } },
  )
  const listed = (of: PlanOfTasks) => arrangeTasks(viewTasks(doc).tasks, of).map(({ what }) => what)

  test('S92 · stand in the order of the plan, those of the plan as a whole first and those without an activity last', () => {
    expect(listed(plan('2027-02-09'))).toEqual(['Press release', 'Write questions', 'Print programme', 'Lost'])
    const [press, , print, lost] = arrangeTasks(viewTasks(doc).tasks, plan('2027-02-09'))
    expect([press?.dueOn, print?.dueOn, lost?.dueOn]).toEqual(['2027-02-02', '2027-01-30', null])
    expect([press?.place.of, print?.place, lost?.place.of]).toEqual([
      'plan',
      { of: 'activity', activity: EVENING, title: 'Parents’ evening' },
      'without-activity',
    ])
  })

  test('S92 · go to the trash with their activity and come back with it, though nothing is written in them', () => {
    expect(listed(plan('2027-02-09', [EVENING]))).toEqual(['Press release', 'Write questions', 'Lost'])
    expect(listed(plan('2027-02-09'))).toContain('Print programme')
  })

  test('are sorted by day, those without one last', () => {
    const arranged = arrangeTasks(viewTasks(doc).tasks, plan('2027-02-09'))
    expect(arranged.toSorted(byDue).map(({ what }) => what)).toEqual([
      'Write questions',
      'Print programme',
      'Press release',
      'Lost',
    ])
  })
})

describe('the view of odd tasks', () => {
  test('keeps what is valid and lists the rest: the 31 February, an empty person, a task that is a text', () => {
    const doc = write({ what: 'Book the hall', activity: EVENING })
    const [id = ''] = taskEntries(doc).keys()
    taskMap(doc, id)?.set('due', { day: '2027-02-31' })
    taskMap(doc, id)?.set('who', { person: '' })
    taskEntries(doc).set('text', 'no task')
    taskEntries(doc).set('a/b', new Y.Map())
    const { tasks, problems } = viewTasks(doc)
    expect(tasks).toMatchObject([{ what: 'Book the hall', due: null, who: null }])
    expect(problems.map(({ at }) => at).toSorted()).toEqual(
      ['tasks/a/b', `tasks/${id}/due`, `tasks/${id}/who`, 'tasks/text'].toSorted(),
    )
  })

  test('is bounded, and says how many there are', () => {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let at = 0; at < MAX_TASKS + 10; at++)
        taskEntries(doc).set(`task-${at}`, new Y.Map([['what', new Y.Text('x')]]))
    })
    const { tasks, problems } = viewTasks(doc)
    expect(tasks).toHaveLength(MAX_TASKS)
    expect(problems).toEqual([{ at: 'tasks', problem: 'too-many', found: String(MAX_TASKS + 10) }])
  })
})

describe('last year’s tasks', () => {
  test('S92 · come undone, with days counted from their activity, to people who are still here', () => {
    const [here, left] = [PersonId.parse('here'), PersonId.parse('left')]
    const last = new Y.Doc()
    addTask(last, {
      what: 'Book',
      activity: EVENING,
      due: { day: day('2026-02-01') },
      who: { person: here },
      done: true,
    })
    addTask(last, {
      what: 'Thank',
      activity: EVENING,
      due: { day: day('2026-02-15') },
      who: { person: left },
      order: 'a1',
    })
    addTask(last, {
      what: 'Press',
      activity: null,
      due: { day: day('2026-02-03') },
      who: { word: 'Agency' },
      order: 'a2',
    })
    addTask(last, { what: 'Quiz', activity: QUIZ, due: { day: day('2026-02-03') }, order: 'a3' })
    const next = new Y.Doc()
    copyTasksFromLastYear(next, {
      tasks: viewTasks(last).tasks,
      activities: [{ id: EVENING, startsOn: day('2026-02-10'), endsOn: day('2026-02-12') }] as never,
      day: day('2026-02-10'),
      shift: 364,
      copies: new Map([[EVENING, ActivityId.parse('evening-2027')]]),
      isHere: (person) => person === here,
    })
    expect(
      viewTasks(next).tasks.map(({ what, activity, due, who, done }) => ({ what, activity, due, who, done })),
    ).toEqual([
      { what: 'Book', activity: 'evening-2027', due: { days: -9 }, who: { person: 'here' }, done: false },
      { what: 'Thank', activity: 'evening-2027', due: { days: 3 }, who: null, done: false },
      { what: 'Press', activity: null, due: { days: -7 }, who: { word: 'Agency' }, done: false },
    ])
  })

  test('keep a day that cannot be counted from their activity only as a distance of less than 400 days', () => {
    const occasion = { startsOn: day('2027-02-09'), endsOn: day('2027-02-12') }
    expect(relativeDue({ day: day('2027-02-10') }, occasion)).toBeNull()
    expect(relativeDue({ day: day('2020-02-10') }, occasion)).toBeNull()
    expect(relativeDue({ days: -3 }, occasion)).toEqual({ days: -3 })
  })
})
