/** Attacks with texts that take long to compare. */
import * as Y from 'yjs'
import { planNarrative } from '../../shared/plans/layout.ts'
import { randomId } from '../../shared/ids.ts'
import { textOfFragment } from '../../shared/comments/anchors/fragmentText.ts'
import { as } from '../harness/as.ts'
import { selectOnPage } from '../harness/commentedText.ts'
import { said } from '../harness/threadsOverHttp.ts'
import { whileWatched, type Attack } from './attack.ts'
import { openPlanSocket } from './people.ts'

const SIGNS = '!?.,;:-+'
const signs = (length: number): string =>
  Array.from({ length }, () => SIGNS[Math.floor(Math.random() * SIGNS.length)]).join('')

function paragraphOf(text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  return paragraph
}

/** The second is found again as a whole, so that each of the first ones is compared with its own. */
const rewritten = (at: number): Y.XmlElement[] => [paragraphOf(signs(39_000)), paragraphOf(`The same words, ${at}.`)]

/** As many as fit into one frame. */
const PARAGRAPHS = 20

export const ATTACKS_ON_TEXTS: readonly Attack[] = [
  {
    name: 'rewrite-beside-comment',
    what: `a planner writes ${PARAGRAPHS} paragraphs of 39,000 signs again beside a comment`,
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.gr', 'gr')
      const phrase = 'Who is asked here?'
      planner.edit((doc) => planNarrative(doc).insert(0, [paragraphOf(phrase)]))
      await planner.ack()
      for (let at = 0; at < PARAGRAPHS; at++) {
        planner.edit((doc) => planNarrative(doc).insert(1 + 2 * at, rewritten(at)))
        await planner.ack()
      }
      const place = selectOnPage(textOfFragment(planNarrative(planner.doc)), phrase)
      const body = said('Who, exactly?')
      const thread = { key: randomId(), place, audience: 'network', toHelpdesk: false, body }
      const answer = await as(server, 'planner.gr').post('/api/threads/plan/sid-2027/gr', thread)
      if (answer.status !== 201) throw new Error(`the comment was refused with ${answer.status}`)
      return async () => {
        planner.edit((doc) => {
          planNarrative(doc).delete(1, 2 * PARAGRAPHS)
          for (let at = 0; at < PARAGRAPHS; at++) planNarrative(doc).insert(1 + 2 * at, rewritten(at))
        })
        await whileWatched(planner.ack())
        const list = as(server, 'planner2.gr').get('/api/threads/plan/sid-2027/gr')
        await whileWatched(list)
        planner.socket.terminate()
      }
    },
  },
]
