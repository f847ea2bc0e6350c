/** Tasks and templates on Postgres: the same rows follow from the documents. */
import { afterAll, expect, test } from 'vitest'
import { LocalDate } from '../../shared/days.ts'
import { PersonId, randomId } from '../../shared/ids.ts'
import { planActivities } from '../../shared/plans/layout.ts'
import { MyTasks, TaskList } from '../../shared/tasks/api.ts'
import { addTask, taskEntries, taskMap } from '../../shared/tasks/layout.ts'
import { TemplateList } from '../../shared/templates/template.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument, readDocument } from '../harness/documentSockets.ts'
import { createSchemas, postgresReachable } from '../harness/postgres.ts'
import { startTestServer } from '../harness/testServer.ts'

const schemas = createSchemas()
afterAll(() => schemas.dropAll())

const TASKS = '/api/campaigns/sid-2027/tasks'
const DOCUMENT = 'tasks/sid-2027/dk'

test.runIf(postgresReachable)(
  'S92 · on Postgres rows follow from tasks and plan, and templates are stored',
  async () => {
    const server = await startTestServer({ databaseUrl: await schemas.newUrl() })
    try {
      await server.app.catchUp()
      const who = { person: PersonId.parse('demo-planner2.dk') }
      await editDocument(server, 'planner.dk', DOCUMENT, (doc) => {
        addTask(doc, { what: 'Book the hall', activity: null, who, due: { day: LocalDate.parse('2027-01-20') } })
      })
      const mine = async () => MyTasks.parse(await jsonOf(as(server, 'planner2.dk').get(TASKS))).tasks
      await server.app.projections.tasks.settle(() => true)
      expect((await mine()).map(({ what, due }) => [what, due])).toContainEqual(['Book the hall', '2027-01-20'])
      await editDocument(server, 'planner2.dk', DOCUMENT, (doc) => {
        for (const id of taskEntries(doc).keys()) taskMap(doc, id)?.set('done', true)
      })
      await server.app.projections.tasks.settle(() => true)
      expect(await mine()).toEqual([])
      const { tasks } = TaskList.parse(await jsonOf(as(server, 'planner.dk').get(`${TASKS}/dk`)))
      expect(tasks.every(({ done }) => done)).toBe(true)
      const [activity] = await readDocument(server, 'planner.dk', 'plan/sid-2027/dk', (doc) => [
        ...planActivities(doc).keys(),
      ])
      const path = `/api/campaigns/sid-2027/plans/dk/activities/${activity}/template`
      expect((await as(server, 'planner.dk').post(path, { id: randomId() })).status).toBe(201)
      const { templates } = TemplateList.parse(await jsonOf(as(server, 'planner2.dk').get('/api/templates')))
      expect(templates.filter(({ centre }) => centre === 'dk')).toHaveLength(1)
    } finally {
      await server.close()
    }
  },
)
