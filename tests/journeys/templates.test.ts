/** Templates: what they take from an activity, and who has them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LocalDate } from '../../shared/days.ts'
import { PersonId, randomId } from '../../shared/ids.ts'
import { activityMap, addActivity } from '../../shared/plans/layout.ts'
import { addTask } from '../../shared/tasks/layout.ts'
import { TemplateDetail, TemplateList, MOST_TEMPLATES } from '../../shared/templates/template.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const list = async (who: string) => TemplateList.parse(await jsonOf(as(server, who).get('/api/templates'))).templates
const titles = async (who: string) => (await list(who)).map(({ title }) => title)

async function addEvening(): Promise<string> {
  let activity = ''
  await editDocument(server, 'planner.dk', 'plan/sid-2027/dk', (doc) => {
    const id = addActivity(doc, {
      title: 'Evening of zebrafish',
      audiences: ['parents'],
      startsOn: LocalDate.parse('2027-02-10'),
      owner: PersonId.parse('demo-planner.dk'),
      places: ['Aarhus'],
    })
    activityMap(doc, id)?.set('status', 'confirmed')
    activity = id
  })
  await editDocument(server, 'planner.dk', 'tasks/sid-2027/dk', (doc) => {
    const first = { activity: activity as never }
    addTask(doc, {
      ...first,
      what: 'Book',
      who: { person: PersonId.parse('demo-planner.dk') },
      due: { day: LocalDate.parse('2027-02-01') },
      done: true,
    })
    addTask(doc, { ...first, what: 'Print', who: { word: 'Print shop' }, due: { days: -5 }, order: 'a1' })
  })
  return activity
}

test('The demo network has five templates of the network, one with twelve tasks', async () => {
  const found = await list('planner.se')
  expect(found.map(({ title, centre, tasks }) => [title, centre, tasks])).toEqual([
    ['Lesson for a school class', null, 4],
    ['Parents’ evening', null, 12],
    ['Press conference', null, 7],
    ['Week on social media', null, 5],
    ['Youth panel', null, 5],
  ])
})

test('S91 · a template has the tasks, texts and audience of an activity, without dates and people, and is its centre’s own', async () => {
  const activity = await addEvening()
  const id = randomId()
  const save = () =>
    as(server, 'planner.dk').post(`/api/campaigns/sid-2027/plans/dk/activities/${activity}/template`, { id })
  // Pressed twice on bad wifi.
  expect([(await save()).status, (await save()).status]).toEqual([201, 201])
  const { content, by } = TemplateDetail.parse(await jsonOf(as(server, 'planner2.dk').get(`/api/templates/${id}`)))
  expect(by).toBe('Planner, Denmark')
  expect(content.fields).toMatchObject({ title: 'Evening of zebrafish', audiences: ['parents'] })
  expect(content.tasks).toEqual([
    { what: 'Book', word: null, days: -9 },
    { what: 'Print', word: 'Print shop', days: -5 },
  ])
  expect(JSON.stringify(content)).not.toMatch(/2027|demo-planner|Aarhus|confirmed/)
  expect(await titles('planner2.dk')).toContain('Evening of zebrafish')
  for (const who of ['planner.se', 'coordinator']) {
    expect(await titles(who)).not.toContain('Evening of zebrafish')
    for (const status of [
      await as(server, who).get(`/api/templates/${id}`),
      await as(server, who).delete(`/api/templates/${id}`),
    ])
      expect(status.status).toBe(403)
  }
  const hit = await (await as(server, 'coordinator').get('/api/my-data')).text()
  expect(hit).not.toContain('Evening of zebrafish')
  expect((await as(server, 'planner.dk').delete(`/api/templates/${id}`)).status).toBe(204)
  expect(await titles('planner.dk')).not.toContain('Evening of zebrafish')
})

test('A coordinator writes a template of the network; bad input is refused, and a centre’s template stays the centre’s', async () => {
  const id = randomId()
  const body = {
    title: 'Quiz',
    gloss: '',
    description: 'Ten questions.\nTwo teams.',
    audiences: ['teens'],
    tasks: [{ what: 'Write questions', word: null, days: -14 }],
  }
  const put = (who: string, written: object, to = id) => as(server, who).put(`/api/templates/${to}`, written)
  expect((await put('coordinator', body)).status).toBe(204)
  expect(await titles('planner.se')).toContain('Quiz')
  expect((await put('planner.dk', body)).status).toBe(403)
  for (const wrong of [
    { ...body, title: '' },
    { ...body, audiences: ['nobody'] },
    { ...body, tasks: [{ what: 'x', word: null, days: 4000 }] },
    { ...body, tasks: Array.from({ length: 201 }, () => body.tasks[0]) },
  ])
    expect((await put('coordinator', wrong)).status).toBe(400)
  for (let at = (await list('coordinator')).length; at < MOST_TEMPLATES; at++)
    expect((await put('coordinator', body, randomId())).status).toBe(204)
  expect((await put('coordinator', body, randomId())).status).toBe(409)
  expect((await put('coordinator', { ...body, title: 'Quiz night' })).status).toBe(204)
})
