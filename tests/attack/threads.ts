/** Attacks with comments. */
import { randomId } from '../../shared/ids.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { as, jsonOf, type Client } from '../harness/as.ts'
import { startThread } from '../harness/threadsOverHttp.ts'
import { Answers } from './answers.ts'
import type { Attack } from './attack.ts'
import { inOneSession } from './people.ts'

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

export const ATTACKS_ON_THREADS: readonly Attack[] = [
  {
    name: 'foreign-threads',
    what: 'a planner starts threads in the plan of another centre for six seconds, which four people there have open',
    async prepare(server) {
      const planner = await inOneSession(server, 'planner.se')
      const names = ['planner.hu', 'planner2.hu', 'planner.hr', 'reader']
      const readers = await Promise.all(names.map((name) => inOneSession(server, name)))
      return async () => {
        const answers = new Answers()
        const until = performance.now() + ATTACK_MS
        const attack = async (words: number): Promise<void> => {
          while (performance.now() < until) {
            const body = { key: randomId(), place: { at: 'document' }, audience: 'network', toHelpdesk: false }
            await answers.count(planner.post(`/api/threads/${PLAN}`, { ...body, body: longBody(words) }))
          }
        }
        const watch = async (reader: Client): Promise<void> => {
          while (performance.now() < until) await (await reader.get(`/api/threads/${PLAN}`)).arrayBuffer()
        }
        await Promise.all([attack(9), attack(9), attack(100), ...readers.map(watch)])
        return answers.toString()
      }
    },
  },
  {
    name: 'long-thread',
    what: 'a planner writes comments into one thread as fast as they can, ten at a time',
    async prepare(server) {
      const { id } = await startThread(server, 'planner.me', 'plan/sid-2027/me', {})
      const planner = await inOneSession(server, 'planner.me')
      return async () => {
        const answers = new Answers()
        const until = performance.now() + ATTACK_MS
        const write = async (): Promise<void> => {
          while (performance.now() < until) {
            const sent = { key: randomId(), body: longBody(9) }
            await answers.count(planner.post(`/api/thread/${id}/comments`, sent))
          }
        }
        await Promise.all(Array.from({ length: 10 }, write))
        const whole = Thread.parse(await jsonOf(as(server, 'planner2.me').get(`/api/thread/${id}`)))
        return `${answers.toString()}, ${whole.comments.length} comments`
      }
    },
  },
]
