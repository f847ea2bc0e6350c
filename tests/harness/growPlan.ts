/** A plan of any size, started and filled as its planners might: over HTTP and through a real socket. */
import { generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { LocalDate } from '../../shared/days.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { addActivity, planActivities } from '../../shared/plans/layout.ts'
import { addTask } from '../../shared/tasks/layout.ts'
import { jsonOf, withCookie } from './as.ts'
import { openRawSocket } from './rawSocket.ts'
import { signIn } from './signIn.ts'

/**
 * @param centre one that has no plan yet, on a demo server
 * @param tasks of each activity
 */
export async function growPlan(http: string, centre: string, activities: number, tasks = 0): Promise<void> {
  const cookie = await signIn({ http }, `planner.${centre}@demo.example`)
  await jsonOf(withCookie({ http }, cookie).post(`/api/campaigns/sid-2027/plans/${centre}`, { from: 'blank' }))
  const open = async (kind: 'plan' | 'tasks') => {
    const socket = await openRawSocket(`${http.replace('http', 'ws')}/sync/${kind}/sid-2027/${centre}`, { cookie })
    await socket.sync()
    return socket
  }
  const socket = await open('plan')
  const orders = generateNKeysBetween(null, null, activities)
  for (let from = 0; from < activities; from += IN_UPDATE) {
    socket.edit((doc) => {
      for (const [at, order] of orders.slice(from, from + IN_UPDATE).entries()) writeActivity(doc, from + at, order)
    })
    await socket.ack()
  }
  const ids = [...planActivities(socket.doc).keys()] as ActivityId[]
  await socket.close()
  if (tasks === 0) return
  const beside = await open('tasks')
  for (let from = 0; from < ids.length; from += ACTIVITIES_IN_UPDATE) {
    beside.edit((doc) => {
      for (const activity of ids.slice(from, from + ACTIVITIES_IN_UPDATE)) writeTasks(doc, activity, tasks)
    })
    await beside.ack()
  }
  await beside.close()
}

/** Far below the largest update that a server takes. */
const IN_UPDATE = 500
const ACTIVITIES_IN_UPDATE = 50

function writeTasks(doc: Y.Doc, activity: ActivityId, count: number): void {
  for (let at = 0; at < count; at++)
    addTask(doc, { what: `Step ${at + 1} of the preparation`, activity, due: { days: -7 * (at + 1) }, done: at === 0 })
}

function writeActivity(doc: Y.Doc, at: number, order: string): void {
  addActivity(doc, {
    order,
    title: `Activity number ${at + 1} for families and schools`,
    type: 'webinar',
    themes: ['ai', 'gaming', 'cyberbullying'],
    audiences: ['parents', 'educators'],
    status: at % 3 === 0 ? 'confirmed' : 'tentative',
    startsOn: LocalDate.parse(`2027-02-${String((at % 28) + 1).padStart(2, '0')}`),
    offers: 'Slides and a recording, free to translate.',
  })
}
