/** Attacks with texts that take long to compare. */
import * as Y from 'yjs'
import { planNarrative } from '../../shared/plans/layout.ts'
import { ProfileSection } from '../../shared/profiles/fields.ts'
import { profileSection } from '../../shared/profiles/layout.ts'
import { Submission } from '../../shared/submissions/submission.ts'
import { randomId } from '../../shared/ids.ts'
import { textOfFragment } from '../../shared/comments/anchors/fragmentText.ts'
import { as, jsonOf } from '../harness/as.ts'
import { selectOnPage } from '../harness/commentedText.ts'
import { said } from '../harness/threadsOverHttp.ts'
import { whileWatched, type Attack } from './attack.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { inOneSession, openPlanSocket } from './people.ts'

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
  {
    name: 'shuffled-page',
    what: 'readers ask how a draft differs that has the words of the published page, shuffled, 500 kB a section',
    async prepare(server) {
      const page = '/api/campaigns/sid-2027/profiles/mt'
      const planner = await openDocument(server, 'planner.mt', 'profile/sid-2027/mt')
      const write = async (wordsIn: Readonly<Record<string, number>>): Promise<void> => {
        for (const [language, words] of Object.entries(wordsIn)) {
          for (const section of ProfileSection.options) {
            planner.edit((doc) => {
              const text = profileSection(doc, section, language)
              text.delete(0, text.length)
              text.insert(0, [paragraphOf(shuffledWords(words))])
            })
            await planner.ack()
          }
        }
      }
      await write({ en: 1500, mt: 1500 })
      const { id } = Submission.parse(await jsonOf(as(server, 'planner.mt').post(`${page}/submission`, {})))
      await jsonOf(as(server, 'coordinator').post(`${page}/decision`, { decision: 'publish', submission: id }))
      // Long sections that are compared, and some that are too long.
      await write({ en: 60_000, mt: 19_000 })
      await planner.close()
      const names = ['planner.ie', 'planner.lt', 'planner.lv', 'planner.ee', 'reader']
      const readers = await Promise.all(names.map((name) => inOneSession(server, name)))
      return async () => {
        const statuses = await Promise.all(
          readers.map(async (reader) => {
            const answer = await reader.get(`${page}/publication`)
            await answer.arrayBuffer()
            return answer.status
          }),
        )
        return statuses.join(' ')
      }
    },
  },
]

/** From a vocabulary of 500, as a page has. */
const shuffledWords = (count: number): string =>
  Array.from({ length: count }, () => `word${Math.floor(Math.random() * 500)}`).join(' ')
