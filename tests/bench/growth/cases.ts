/** The growing quantity, and its sizes. */
import * as Y from 'yjs'
import { DEMO_PLANS } from '../../../server/demo/demoPlans.ts'
import { planNarrative } from '../../../shared/plans/layout.ts'
import { randomId } from '../../../shared/ids.ts'
import { activityTitled, narrative } from '../../language/plan.ts'
import { as, jsonOf } from '../../harness/as.ts'
import { narrativeOf, selectOnPage } from '../../harness/commentedText.ts'
import { openDocument } from '../../harness/documentSockets.ts'
import { growPlan } from '../../harness/growPlan.ts'
import type { ServerProcess } from '../../harness/serverProcess.ts'
import { said } from '../../harness/threadsOverHttp.ts'
import { fillWithPlans } from './largeNetwork.ts'

export interface GrowthCase {
  readonly axis: string
  readonly size: string
  /** Fills the data folder before the server starts. */
  readonly fill?: (folder: string) => Promise<void>
  /** Makes the plan of this centre, which has none, so large. */
  readonly prepare: (server: ServerProcess, centre: string) => Promise<void>
  readonly into: (doc: Y.Doc) => Y.Text
}

const WORDS =
  'helpline poster school parents youth panel teacher video quiz privacy chatbot consent deepfake gaming'.split(' ')
const LINE_CHARACTERS = 400

/** Lines of words, in which each line is unlike the others. */
function longText(characters: number): string {
  const lines = Array.from({ length: Math.ceil(characters / LINE_CHARACTERS) }, (_, line) => {
    let text = `Line ${line}:`
    for (let at = 0; text.length < LINE_CHARACTERS; at++) text += ` ${WORDS[(line * 7 + at * 3) % WORDS.length]}`
    return text
  })
  return lines.join('\n')
}

const firstActivity = (doc: Y.Doc): Y.Text => {
  const offers = activityTitled(doc, 'Activity number 1 for families and schools').get('offers')
  if (offers instanceof Y.Text) return offers
  throw new Error('the activity has no offers')
}

function firstParagraph(doc: Y.Doc): Y.Text {
  const [paragraph] = planNarrative(doc).toArray()
  const text = paragraph instanceof Y.XmlElement ? paragraph.toArray()[0] : undefined
  if (text instanceof Y.XmlText) return text
  throw new Error('the narrative is empty')
}

async function writeNarrative(server: ServerProcess, centre: string, kilobytes: number): Promise<void> {
  await growPlan(server.http, centre, 10)
  const socket = await openDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`)
  socket.edit(narrative(longText(kilobytes * 1000)))
  await socket.ack()
  await socket.close()
}

/** A person starts fewer threads than the product allows in an hour, so planners of several centres comment. */
const THREADS_OF_A_PERSON = 20

async function comment(server: ServerProcess, centre: string, threads: number): Promise<void> {
  const socket = await openDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`)
  const text = narrativeOf(socket.doc)
  for (let at = 0; at < threads; at++) {
    const home = DEMO_PLANS[Math.floor(at / THREADS_OF_A_PERSON)]?.centre ?? centre
    await jsonOf(
      as(server, `planner.${home}`).post(`/api/threads/plan/sid-2027/${centre}`, {
        key: randomId(),
        place: selectOnPage(text, `Line ${at}:`),
        audience: 'network',
        toHelpdesk: false,
        body: said(`Question ${at}`),
      }),
    )
  }
  await socket.close()
}

const plansWith = (plans: number): Partial<GrowthCase> => ({ fill: (folder) => fillWithPlans(folder, plans) })

export const GROWTH_CASES: readonly GrowthCase[] = [
  ...[10, 50, 200, 1000].map((activities) => ({
    axis: 'activities',
    size: String(activities),
    prepare: (server: ServerProcess, centre: string) => growPlan(server.http, centre, activities),
    into: firstActivity,
  })),
  ...[5, 50, 500].map((kilobytes) => ({
    axis: 'narrative',
    size: `${kilobytes} kB`,
    prepare: (server: ServerProcess, centre: string) => writeNarrative(server, centre, kilobytes),
    into: firstParagraph,
  })),
  ...[0, 20, 100].map((threads) => ({
    axis: 'threads on 50 kB',
    size: String(threads),
    prepare: async (server: ServerProcess, centre: string) => {
      await writeNarrative(server, centre, 50)
      await comment(server, centre, threads)
    },
    into: firstParagraph,
  })),
  ...[34, 100, 200].map((plans) => ({
    axis: 'plans',
    size: String(plans),
    ...plansWith(plans),
    prepare: (server: ServerProcess, centre: string) => growPlan(server.http, centre, 10),
    into: firstActivity,
  })),
]
