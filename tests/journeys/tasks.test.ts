/** Tasks: who reads them, by which way, and what is said of them. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDays, LocalDate } from '../../shared/days.ts'
import { ActivityId, CampaignId, CentreId, PersonId, type TaskId } from '../../shared/ids.ts'
import { MadeFeed } from '../../shared/feeds/calendarFeed.ts'
import { activityMap, planActivities } from '../../shared/plans/layout.ts'
import { SearchResults } from '../../shared/search/api.ts'
import { MyTasks, TaskList } from '../../shared/tasks/api.ts'
import type { TaskDue, TaskWho } from '../../shared/tasks/fields.ts'
import { addTask, taskMap } from '../../shared/tasks/layout.ts'
import { MINUTE_MS, openAnswersByMail, onlyMail, type AnswersByMail } from '../harness/answersByMail.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { bellItems } from '../harness/bellOf.ts'
import { editDocument, openDocument, readDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const TASKS = '/api/campaigns/sid-2027/tasks'
const DOCUMENT = 'tasks/sid-2027/dk'
const PLAN = 'plan/sid-2027/dk'
const DK = { campaign: CampaignId.parse('sid-2027'), centre: CentreId.parse('dk') }
const SECOND: TaskWho = { person: PersonId.parse('demo-planner2.dk') }
const OTHERS = ['planner.se', 'reader', 'helpdesk', 'coordinator'] as const

let mails: AnswersByMail
let activity: ActivityId
beforeAll(async () => {
  mails = await openAnswersByMail('2026-12-01T09:00:00Z')
  await mails.server.app.catchUp()
  activity = ActivityId.parse(
    await readDocument(mails.server, 'planner.dk', PLAN, (doc) => [...planActivities(doc).keys()][0]),
  )
  await mails.choose('planner2.dk', 'at-once')
})
afterAll(() => mails.close())

interface Written {
  readonly what: string
  readonly activity?: ActivityId | null
  readonly who?: TaskWho | null
  readonly due?: TaskDue | null
}

async function give(task: Written, who = 'planner.dk'): Promise<TaskId> {
  const made: TaskId[] = []
  await editDocument(mails.server, who, DOCUMENT, (doc) => void made.push(addTask(doc, { activity: null, ...task })))
  await projected()
  return made[0] as TaskId
}
const change = async (id: TaskId, key: string, value: unknown, document = DOCUMENT) => {
  await editDocument(mails.server, 'planner.dk', document, (doc) => taskMap(doc, id)?.set(key, value))
  await projected()
}
const moveActivity = (to: string) =>
  editDocument(mails.server, 'planner.dk', PLAN, (doc) => {
    activityMap(doc, activity)?.set('startsOn', LocalDate.parse(to))
    activityMap(doc, activity)?.set('endsOn', LocalDate.parse(to))
  })
const trashActivity = (at: string | null) =>
  editDocument(mails.server, 'planner.dk', PLAN, (doc) => activityMap(doc, activity)?.set('trashedAt', at))
const projected = () => mails.server.app.projections.tasks.settle(() => true)
const listed = async (who = 'planner.dk') =>
  TaskList.parse(await jsonOf(as(mails.server, who).get(`${TASKS}/dk`))).tasks
const mine = async (who: string) => MyTasks.parse(await jsonOf(as(mails.server, who).get(TASKS))).tasks
const look = () => mails.server.app.features.tasks.reminders.look()
const bell = async (who: string, task: TaskId) =>
  (await bellItems(mails.server, who, 'task')).filter((item) => item.task === task)

describe('S91 · tasks are their centre’s alone:', () => {
  test('their document closes 4403 for everybody else, coordinators under help access too', async () => {
    await jsonOf(
      as(mails.server, 'planner.dk').put('/api/campaigns/sid-2027/plans/dk/help-access', { until: '2026-12-20' }),
    )
    for (const who of OTHERS) {
      const cookie = await mails.server.cookieOf(`${who}@demo.example`)
      expect(await (await openRawSocket(`${mails.server.ws}/sync/${DOCUMENT}`, { cookie })).closed(), who).toBe(4403)
      for (const path of ['/api/documents/', '/api/versions/', '/api/version-states/1/'])
        expect((await as(mails.server, who).get(`${path}${DOCUMENT}`)).status, who).toBe(403)
    }
  })

  test('the list answers 403 to everybody else, and of a centre without a plan too', async () => {
    for (const who of OTHERS)
      for (const centre of ['dk', 'cy'])
        expect((await as(mails.server, who).get(`${TASKS}/${centre}`)).status).toBe(403)
    expect((await asNobody(mails.server).get(`${TASKS}/dk`)).status).toBe(401)
    expect((await as(mails.server, 'planner.cy').get(`${TASKS}/cy`)).status).toBe(404)
  })

  test('nobody starts or reads a thread in them, and nobody is shown who writes them', async () => {
    for (const who of ['planner.dk', ...OTHERS]) {
      expect((await as(mails.server, who).get(`/api/threads/${DOCUMENT}`)).status, who).toBe(404)
    }
    const socket = await openDocument(mails.server, 'planner.dk', DOCUMENT)
    const present = await jsonOf(as(mails.server, 'planner.dk').get('/api/campaigns/sid-2027/presence'))
    expect(JSON.stringify(present)).not.toContain('tasks/')
    await socket.close()
  })

  test('a search finds them for their planners alone, and no longer once they are done with', async () => {
    const id = await give({ what: 'Order zebrafish lanterns' })
    const find = async (who: string) =>
      SearchResults.parse(await jsonOf(as(mails.server, who).get('/api/search?campaign=sid-2027&q=zebrafish'))).results
    expect(await find('planner2.dk')).toMatchObject([{ kind: 'task', title: 'Order zebrafish lanterns' }])
    for (const who of OTHERS) expect(await find(who), who).toEqual([])
    await change(id, 'trashedAt', '2026-12-01T10:00:00.000Z')
    await waitFor(async () => (await find('planner2.dk')).length === 0, 'a search without the task')
  })
})

describe('the list', () => {
  test('S92 · resolves days that are relative to the activity, follows it, and goes to the trash with it and back', async () => {
    await moveActivity('2027-02-09')
    const id = await give({ what: 'Print programme', activity, due: { days: -10 }, who: { word: 'Print shop' } })
    const find = async () => (await listed()).find((task) => task.id === id)
    expect(await find()).toMatchObject({
      activity,
      what: 'Print programme',
      who: 'Print shop',
      due: '2027-01-30',
      done: false,
    })
    await moveActivity('2027-02-16')
    expect(await find()).toMatchObject({ due: '2027-02-06' })
    await trashActivity('2026-12-01T10:00:00.000Z')
    expect(await find()).toBeUndefined()
    await trashActivity(null)
    expect(await find()).toMatchObject({ due: '2027-02-06' })
  })

  test('S91 · is a file for the centre’s planners, and its export is in the audit log without a word of it', async () => {
    const id = await give({ what: '=HYPERLINK("x")', who: { word: 'Print shop' } })
    const text = await (await as(mails.server, 'planner.dk').get(`${TASKS}/dk.csv`)).text()
    expect(text).toContain('Task,Activity,Who,Until,Done')
    expect(text).toContain(`"'=HYPERLINK(""x"")",,Print shop,,no`)
    for (const who of OTHERS) expect((await as(mails.server, who).get(`${TASKS}/dk.csv`)).status).toBe(403)
    const log = JSON.stringify(await jsonOf(as(mails.server, 'coordinator').get('/api/audit?action=task.export')))
    expect(log).toContain('dk')
    expect(log).not.toContain('HYPERLINK')
    await change(id, 'trashedAt', '2026-12-01T10:00:00.000Z')
  })

  test('names a colleague, says when they left, and holds a task without its activity', async () => {
    const id = await give({
      what: 'Call the school',
      activity: ActivityId.parse('gone'),
      who: { person: PersonId.parse('demo-planner.se') },
    })
    const found = (await listed()).find((task) => task.id === id)
    expect(found).toMatchObject({ who: 'Planner, Sweden', hasLeft: true, place: 'without-activity', due: null })
  })
})

describe('one’s own tasks', () => {
  test('S92 · are listed by day, follow the activity, and are in a calendar address of their own as whole days', async () => {
    await moveActivity('2027-02-09')
    const late = await give({ what: 'Send thanks', activity, due: { days: 2 }, who: SECOND })
    const early = await give({ what: 'Book the hall', activity, due: { days: -20 }, who: SECOND })
    const own = async () => (await mine('planner2.dk')).filter(({ id }) => id === late || id === early)
    expect((await own()).map(({ what, due }) => [what, due])).toEqual([
      ['Book the hall', '2027-01-20'],
      ['Send thanks', '2027-02-11'],
    ])
    expect((await mine('planner.dk')).map(({ id }) => id)).not.toContain(late)
    // Tasks that were given just now are written once more within a second, and would follow by chance.
    await aMoment(1500)
    await moveActivity('2027-02-10')
    await waitFor(async () => (await own())[0]?.due === '2027-01-21', 'the days to follow the activity')
    expect((await own()).map(({ due }) => due)).toEqual(['2027-01-21', '2027-02-12'])
    const made = await jsonOf(
      as(mails.server, 'planner2.dk').post('/api/campaigns/sid-2027/feeds', {
        name: 'My tasks',
        content: { what: 'tasks' },
      }),
    )
    const text = await (await asNobody(mails.server).get(new URL(MadeFeed.parse(made).address).pathname)).text()
    const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent')
    const hall = events.find((event) => event.getFirstPropertyValue('summary') === 'Book the hall')
    expect(hall?.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART;VALUE=DATE:20270121')
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).not.toContain('Print programme')
    await change(early, 'done', true)
    expect((await own()).map(({ id }) => id)).toEqual([late])
  })
})

describe('notifications', () => {
  beforeEach(async () => {
    await mails.settle()
  })

  test('S93 · a colleague is notified once of a task that somebody gave them, in the hours of their place', async () => {
    mails.setTime('2026-12-03T21:30:00Z')
    const id = await give({
      what: 'Invite the minister',
      activity,
      who: SECOND,
      due: { day: LocalDate.parse('2027-01-11') },
    })
    const own = await give({ what: 'My own', who: SECOND }, 'planner2.dk')
    mails.later(5 * MINUTE_MS)
    await look()
    expect(await bell('planner2.dk', id), 'at night nobody is').toEqual([])
    mails.setTime('2026-12-04T06:30:00Z')
    await look()
    await look()
    expect(await bell('planner2.dk', id)).toMatchObject([
      { why: 'given', what: 'Invite the minister', by: 'Planner, Denmark', unread: 1 },
    ])
    expect(await bell('planner2.dk', own), 'nobody is notified of what they gave themselves').toEqual([])
    const before = mails.mailbox.to('planner2.dk@demo.example').length
    mails.later(30 * MINUTE_MS)
    await mails.deliver()
    const mail = onlyMail(mails.mailbox.to('planner2.dk@demo.example').slice(before))
    expect(mail.text).toContain('“Invite the minister” for “')
    expect(mail.text).toContain('Planner, Denmark gave you this task.')
    expect(mail.text).toContain('Until 11 January')
  })

  test('S93 · its person is notified on the morning of its day and two days after, each once; not of a task that is done', async () => {
    mails.setTime('2027-01-10T12:00:00Z')
    const [open, done] = [
      await give({ what: 'Print', who: SECOND, due: { day: LocalDate.parse('2027-01-12') } }),
      await give({ what: 'Copy', who: SECOND, due: { day: LocalDate.parse('2027-01-12') } }),
    ]
    await change(done, 'done', true)
    const whys = async (id: TaskId) => (await bell('planner2.dk', id)).map(({ why, unread }) => [why, unread])
    for (const [time, expected] of [
      ['2027-01-10T12:10:00Z', [['given', 1]]],
      ['2027-01-12T05:50:00Z', [['given', 1]]],
      ['2027-01-12T06:10:00Z', [['due', 2]]],
      ['2027-01-13T12:00:00Z', [['due', 2]]],
      ['2027-01-14T06:10:00Z', [['overdue', 3]]],
      ['2027-01-15T06:10:00Z', [['overdue', 3]]],
    ] as const) {
      mails.setTime(time)
      await look()
      expect(await whys(open), time).toEqual(expected)
    }
    expect(await whys(done)).toEqual([])
  })

  test('S93 · a person who left is notified of nothing, and reads nothing of it in the bell', async () => {
    mails.setTime('2027-01-18T12:00:00Z')
    const id = await give({ what: 'Fetch the posters', who: SECOND })
    mails.later(5 * MINUTE_MS)
    await look()
    expect(await bell('planner2.dk', id)).toHaveLength(1)
    const later = await give({ what: 'Hang the posters', who: SECOND })
    await jsonOf(
      as(mails.server, 'coordinator').patch('/api/people/demo-planner2.dk', {
        memberships: [{ centre: 'se', lead: false }],
      }),
    )
    mails.later(5 * MINUTE_MS)
    await look()
    expect(await bellItems(mails.server, 'planner2.dk', 'task')).toEqual([])
    const rows = await mails.server.stores.db
      .selectFrom('notification')
      .select('subject')
      .where('subject', 'like', `%${later}`)
      .execute()
    expect(rows).toEqual([])
    expect(await mine('planner2.dk')).toEqual([])
    expect((await listed()).find((task) => task.id === later)).toMatchObject({ hasLeft: true })
  })
})

test('a plan and its tasks are created together, and a plan of an older release gets its tasks at the next start', async () => {
  const centre = 'cy'
  expect(
    (await as(mails.server, `planner.${centre}`).post(`/api/campaigns/sid-2027/plans/${centre}`, { from: 'blank' }))
      .status,
  ).toBe(201)
  await editDocument(
    mails.server,
    `planner.${centre}`,
    `tasks/sid-2027/${centre}`,
    (doc) => void addTask(doc, { what: 'Begin' }),
  )
  const { tasks } = TaskList.parse(await jsonOf(as(mails.server, `planner.${centre}`).get(`${TASKS}/${centre}`)))
  expect(tasks).toMatchObject([{ what: 'Begin', activity: null, who: null, due: null, done: false }])
  expect((await mails.server.app.projections.tasks.version(DK)) ?? -1).toBeGreaterThanOrEqual(0)
})

test('S92 · a plan that is started from last year takes last year’s tasks along, and a repeat makes nothing twice', async () => {
  const { server } = mails
  const last = 'sid-2026'
  await jsonOf(as(server, 'coordinator').patch(`/api/campaigns/${last}`, { closed: false }))
  const key = await readDocument(server, 'planner.sk', `plan/${last}/sk`, (doc) =>
    [...planActivities(doc).entries()].find(([, map]) => map instanceof Y.Map && map.get('startsOn') !== undefined),
  )
  if (key === undefined || !(key[1] instanceof Y.Map)) throw new Error('Slovakia had activities last year')
  const day = LocalDate.parse(key[1].get('startsOn'))
  await editDocument(server, 'planner.sk', `tasks/${last}/sk`, (doc) => {
    addTask(doc, { what: 'Book', activity: ActivityId.parse(key[0]), due: { day: addDays(day, -12) }, done: true })
    addTask(doc, { what: 'Press', activity: null, due: { days: -7 } })
  })
  await jsonOf(as(server, 'coordinator').patch(`/api/campaigns/${last}`, { closed: true }))
  const body = { from: 'last-year', idempotencyKey: 'start-again-1' }
  for (const status of [201, 201])
    expect((await as(server, 'planner.sk').post('/api/campaigns/sid-2027/plans/sk', body)).status).toBe(status)
  const { tasks } = TaskList.parse(await jsonOf(as(server, 'planner.sk').get(`${TASKS}/sk`)))
  expect(tasks.map(({ what, place, done, due }) => [what, place, done, due])).toEqual([
    ['Press', 'plan', false, '2027-02-02'],
    ['Book', 'activity', false, addDays(day, 364 - 12)],
  ])
})
