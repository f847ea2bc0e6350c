/** The helpdesk's queue with 5,000 questions: the server's cost of its first page. */
import { DAY_MS } from '../../shared/days.ts'
import { ThreadId } from '../../shared/comments/thread.ts'
import { CampaignId, CentreId, PersonId, randomId } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { readMarkup } from '../../server/demo/markup.ts'
import { as } from '../harness/as.ts'
import { seededRandom } from '../harness/random.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { quantiles } from './quantiles.ts'

const THREADS = 5000
const TIMES = 200
const CAMPAIGN = CampaignId.parse('sid-2027')
const CENTRES = ['dk', 'se', 'fi', 'ee', 'lv', 'lt', 'de', 'fr', 'it', 'es', 'pt', 'gr', 'bg', 'ro', 'hr', 'si'].map(
  (id) => CentreId.parse(id),
)

export async function benchQueue(): Promise<void> {
  const server = await startTestServer()
  console.log(`Queue, Node ${process.version}: ${THREADS} questions with two answers each, SQLite on disk`)
  try {
    await fill(server)
    const helpdesk = as(server, 'helpdesk')
    for (const [what, path] of [
      ['first page of those that are open (aim ≤ 50)', '/api/campaigns/sid-2027/queue'],
      ['first page of all', '/api/campaigns/sid-2027/queue?state=any'],
      ['first page of one centre', '/api/campaigns/sid-2027/queue?centre=dk'],
      ['first page of a search in all', '/api/campaigns/sid-2027/queue?state=any&search=poster'],
      ['figures of eight weeks', '/api/campaigns/sid-2027/queue-figures'],
      ['threads of one plan', '/api/threads/plan/sid-2027/dk'],
    ] as const) {
      const times: number[] = []
      for (let n = 0; n < TIMES; n++) {
        const begin = performance.now()
        const answer = await helpdesk.get(path)
        await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
        times.push(performance.now() - begin)
      }
      console.log(`  ${what}: ${quantiles(times)}`)
    }
    const [first] = await server.app.features.comments.threads.addressed()
    if (first === undefined) throw new Error('there is no thread')
    for (const what of ['same question elsewhere, the first time', 'same question elsewhere, then']) {
      const begin = performance.now()
      await (await helpdesk.get(`/api/thread/${first.id}/similar`)).arrayBuffer()
      console.log(`  ${what}: ${(performance.now() - begin).toFixed(0)} ms`)
    }
  } finally {
    await server.close()
  }
}

/** Questions of the last ten weeks; two of three are answered, half of these resolved. */
async function fill({ app }: TestServer): Promise<void> {
  const random = seededRandom(2027)
  const helpdesk = { id: PersonId.parse('demo-helpdesk'), isStaff: true }
  for (let n = 0; n < THREADS; n++) {
    const centre = CENTRES[n % CENTRES.length] ?? 'dk'
    const asker = { id: PersonId.parse(`demo-planner.${centre}`), isStaff: false }
    const at = new Date(Date.now() - random.next() * 70 * DAY_MS)
    const words = Array.from({ length: 12 }, () => random.pick(WORDS)).join(' ')
    const started = await app.features.comments.threads.start(
      {
        id: ThreadId.parse(randomId()),
        key: `bench-${n}`,
        campaign: CAMPAIGN,
        document: documentName({ kind: 'plan', campaign: CAMPAIGN, centre: CentreId.parse(centre) }),
        centres: [CentreId.parse(centre)],
        place: { at: 'document' },
        audience: n % 2 === 0 ? 'network' : 'centre',
        toHelpdesk: true,
        body: readMarkup(`Question ${n}: ${words}?`),
      },
      asker,
      at,
    )
    if (typeof started === 'string') throw new Error(`${centre} may not start thread ${n}: ${started}`)
    if (n % 3 === 0) continue
    await app.features.comments.threads.reply(
      started.thread,
      { key: `bench-${n}-1`, body: readMarkup(`Answer to ${words}.`) },
      helpdesk,
      at,
    )
    await app.features.comments.threads.reply(
      started.thread,
      { key: `bench-${n}-2`, body: readMarkup('Thank you.') },
      helpdesk,
      at,
    )
    if (n % 3 === 1) await app.features.comments.threads.setState(started.thread, 'resolved')
  }
}

const WORDS =
  'poster deadline helpline school parents quiz video banner logo translate sextortion chatbot library youth panel teacher minister press release webinar budget print language dates venue licence partner hashtag password privacy'.split(
    ' ',
  )
