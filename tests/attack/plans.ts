/** Attacks with a plan that is larger than anybody plans. */
import * as Y from 'yjs'
import { planActivities } from '../../shared/plans/layout.ts'
import { whileWatched, type Attack } from './attack.ts'
import { inOneSession, openPlanSocket } from './people.ts'

const ACTIVITIES = 60_000
const IN_UPDATE = 3000

export const ATTACKS_ON_PLANS: readonly Attack[] = [
  {
    name: 'huge-plan',
    what: 'four people ask at once, three times, for a plan of 60,000 activities, edited in between',
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.bg', 'bg')
      for (let from = 0; from < ACTIVITIES; from += IN_UPDATE) {
        planner.edit((doc) => {
          for (let at = from; at < from + IN_UPDATE; at++) {
            const activity = new Y.Map<unknown>()
            activity.set('title', 'Talk')
            planActivities(doc).set(`a${at}`, activity)
          }
        })
        await planner.ack(60_000)
      }
      const names = ['planner.bg', 'planner2.bg', 'planner.ro', 'reader']
      const readers = await Promise.all(names.map((name) => inOneSession(server, name)))
      return async () => {
        const statuses: number[] = []
        for (let round = 0; round < 3; round++) {
          planner.edit((doc) => {
            const activity = planActivities(doc).get(`a${round}`)
            if (activity instanceof Y.Map) activity.set('title', `Talk ${round}`)
          })
          await whileWatched(planner.ack())
          await whileWatched(
            Promise.all(
              readers.map(async (reader) => {
                const answer = await reader.get('/api/campaigns/sid-2027/plans/bg')
                await answer.arrayBuffer()
                statuses.push(answer.status)
              }),
            ),
          )
        }
        planner.socket.terminate()
        return statuses.join(' ')
      }
    },
  },
]
