/** Attacks with comments. */
import { randomId } from '../../shared/ids.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startThread } from '../harness/threadsOverHttp.ts'
import type { Attack } from './attack.ts'

/** A word with a link of 1,900 characters: as long a comment as is taken has nine of them. */
const linked = (at: number) => ({
  type: 'text',
  text: `word${at} `,
  marks: [{ type: 'link', attrs: { href: `https://example.org/${'x'.repeat(1900)}${at}` } }],
})
const longBody = (words: number) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: Array.from({ length: words }, (_, at) => linked(at)) }],
})

const ATTACK_MS = 6000
const PLAN = 'plan/sid-2027/hu'

const counted = (statuses: ReadonlyMap<number, number>): string =>
  [...statuses].map(([status, count]) => `${count}×${status}`).join(' ')

export const ATTACKS_ON_THREADS: readonly Attack[] = [
  {
    name: 'foreign-threads',
    what: 'a planner starts threads in the plan of another centre for six seconds, which four people there have open',
    prepare: async (server) => async () => {
      const statuses = new Map<number, number>()
      const until = performance.now() + ATTACK_MS
      const attack = async (words: number): Promise<void> => {
        while (performance.now() < until) {
          const body = { key: randomId(), place: { at: 'document' }, audience: 'network', toHelpdesk: false }
          const answer = await as(server, 'planner.se').post(`/api/threads/${PLAN}`, { ...body, body: longBody(words) })
          await answer.arrayBuffer()
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        }
      }
      const watch = async (who: string): Promise<void> => {
        while (performance.now() < until) await (await as(server, who).get(`/api/threads/${PLAN}`)).arrayBuffer()
      }
      const readers = ['planner.hu', 'planner2.hu', 'planner.hr', 'reader']
      await Promise.all([attack(9), attack(9), attack(100), ...readers.map(watch)])
      return counted(statuses)
    },
  },
  {
    name: 'long-thread',
    what: 'a planner writes comments into one thread as fast as they can, ten at a time',
    async prepare(server) {
      const { id } = await startThread(server, 'planner.me', 'plan/sid-2027/me', {})
      return async () => {
        const statuses = new Map<number, number>()
        const until = performance.now() + ATTACK_MS
        const write = async (): Promise<void> => {
          while (performance.now() < until) {
            const sent = { key: randomId(), body: longBody(9) }
            const answer = await as(server, 'planner.me').post(`/api/thread/${id}/comments`, sent)
            await answer.arrayBuffer()
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
          }
        }
        await Promise.all(Array.from({ length: 10 }, write))
        const whole = Thread.parse(await jsonOf(as(server, 'planner2.me').get(`/api/thread/${id}`)))
        return `${counted(statuses)}, ${whole.comments.length} comments`
      }
    },
  },
]
