/**
 * The overview of 190 centres with 100 activities each: answers about selections, and each format of export of all of it, with
 * the delay of the server's event loop meanwhile. The server and this bench share the machine's cores.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { DEMO_PLANS } from '../../server/demo/demoPlans.ts'
import { buildDemoPlan } from '../../server/demo/plan.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { EXPORT_FORMATS } from '../../shared/exports/exportFormats.ts'
import { CentreId } from '../../shared/ids.ts'
import { NETWORK, type NetworkCentre } from '../../shared/network.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { THEMES } from '../../shared/taxonomy.ts'
import { startTestServer } from '../harness/testServer.ts'
import { activity, meta, narrative, plan, update } from '../language/plan.ts'
import type { LoopDelay } from './loopDelay.ts'
import { measureMatrix } from './matrix.ts'
import { quantiles } from './quantiles.ts'
import { startRunningServer, type RunningServer } from './runningServer.ts'

const CENTRES = 190
const ACTIVITIES = 100
const QUESTIONS = 80
const ROUNDS = 3
const ANSWER_AIM_MS = 100
const EXPORT_AIM_MS = 3000
const MATRIX_AIM_MS = 1000
const DELAY_AIM_MS = 20
const CAMPAIGN = saferInternetDayCampaign(2028)
const PATH = `/api/campaigns/${CAMPAIGN.id}`

export async function benchOverview(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-overview-'))
  const dataDir = join(folder, 'data')
  await fillLargeNetwork(dataDir)
  const server = await startRunningServer(dataDir, [], { watched: true })
  try {
    const cookie = await server.cookieOf('reader@demo.example')
    console.log(`Overview of ${CENTRES} centres × ${ACTIVITIES} activities (aims: answers p95 ≤ ${ANSWER_AIM_MS} ms,`)
    console.log(`  an export of all ≤ ${EXPORT_AIM_MS} ms with event-loop delay p99 ≤ ${DELAY_AIM_MS} ms)`)
    await server.loopDelay()
    const first = await timeOf(server, cookie, `${PATH}/activities?limit=100`)
    console.log(
      `  first answer, with the feeding of the worker: ${first.ms} ms; loop ${delayIn(await server.loopDelay())}`,
    )
    for (const what of ['activities', 'coverage']) await measureAnswers(server, cookie, what)
    // As another person: feeding used up the budget of the reader.
    const { cells, times } = await measureMatrix(
      `${server.http}/overview/${CAMPAIGN.id}`,
      await server.cookieOf('helpdesk@demo.example'),
    )
    console.log(`  the matrix of ${cells} cells: painted in ${times.join(', ')} ms (aim ≤ ${MATRIX_AIM_MS} ms)`)
    for (const format of EXPORT_FORMATS) await measureExport(server, cookie, format)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each question differs, so that no kept answer is used. */
async function measureAnswers(server: RunningServer, cookie: string, what: string): Promise<void> {
  const times: number[] = []
  for (let at = 0; at < QUESTIONS; at += 1) {
    const theme = THEMES[at % THEMES.length]?.id ?? 'ai'
    const query = `theme=${theme}&from=2028-01-${String((at % 28) + 1).padStart(2, '0')}`
    times.push((await timeOf(server, cookie, `${PATH}/${what}?${query}${what === 'coverage' ? '' : '&limit=100'}`)).ms)
  }
  console.log(`  ${what}: ${quantiles(times)}; loop ${delayIn(await server.loopDelay())}`)
}

async function measureExport(server: RunningServer, cookie: string, format: string): Promise<void> {
  const times: number[] = []
  const delays: LoopDelay[] = []
  let [bytes, firstMs] = [0, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    await server.loopDelay()
    const one = await timeOf(server, cookie, `${PATH}/activities.${format}`)
    times.push(one.ms)
    delays.push(await server.loopDelay())
    ;[bytes, firstMs] = [one.bytes, one.firstMs]
  }
  const [ms, p99] = [median(times), median(delays.map((delay) => delay.p99))]
  const missed = [ms > EXPORT_AIM_MS ? 'time MISSED' : '', p99 > DELAY_AIM_MS ? 'delay MISSED' : ''].join(' ').trim()
  console.log(
    `  ${format}: ${ms} ms (first byte ${firstMs}; all ${times.join(', ')}), ${(bytes / 1e6).toFixed(1)} MB; ` +
      `loop p99 ${p99.toFixed(1)}, max ${Math.max(...delays.map(({ max }) => max)).toFixed(1)} ms ${missed}`,
  )
}

async function timeOf(
  server: RunningServer,
  cookie: string,
  path: string,
): Promise<{ readonly ms: number; readonly firstMs: number; readonly bytes: number }> {
  const begin = performance.now()
  const answer = await fetch(`${server.http}${path}`, { headers: { cookie } })
  if (answer.status === 429) {
    // The feeding took the reader's budget: it fills while one waits.
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after') ?? 1) * 1000))
    return timeOf(server, cookie, path)
  }
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  const firstMs = Math.round(performance.now() - begin)
  const { byteLength: bytes } = await answer.arrayBuffer()
  return { ms: Math.round(performance.now() - begin), firstMs, bytes }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const delayIn = ({ p50, p99, max }: LoopDelay): string =>
  `p50 ${p50.toFixed(1)} · p99 ${p99.toFixed(1)} · max ${max.toFixed(1)} ms`

const COUNTRIES_ONCE = NETWORK.filter(({ id }) => !id.includes('-'))
/** Centres of the network, and more of their countries. */
const centres: readonly NetworkCentre[] = Array.from({ length: CENTRES }, (_, at) => {
  const known = COUNTRIES_ONCE[at % COUNTRIES_ONCE.length]
  if (known === undefined) throw new Error('there is no network')
  const number = Math.floor(at / COUNTRIES_ONCE.length)
  return number === 0 ? known : { ...known, id: CentreId.parse(`${known.id.slice(0, 2)}-${number + 3}`) }
})

/** Plans made of the demo network's activities, each with texts in its own language. */
async function fillLargeNetwork(dataDir: string): Promise<void> {
  const server = await startTestServer({ folder: dataDir })
  const { app } = server
  await app.campaigns.addCentres(centres)
  await app.campaigns.add(
    CAMPAIGN,
    centres.map(({ id }) => id),
  )
  const views = DEMO_PLANS.map((demo) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, buildDemoPlan(demo))
    return viewPlan(doc)
  })
  for (const [at, { id: centre }] of centres.entries()) {
    const view = views[at % views.length]
    if (view === undefined) continue
    const { activities } = view
    const parts = Array.from({ length: ACTIVITIES }, (_, of) => partOf(activities[of % activities.length], of))
    const doc = plan(meta({ theme: view.meta.theme }), narrative(textOf(view.narrative)), ...parts.flat())
    const key = { campaign: CAMPAIGN.id, centre }
    await app.documents.create([{ ref: { kind: 'plan', ...key }, state: update(doc) }], null)
    await app.plans.register(key, `bench-${centre}`, null, new Date())
  }
  await app.catchUp()
  await server.close()
}

function partOf(view: ActivityView | undefined, number: number) {
  if (view === undefined) return []
  const { title, gloss, description, offers, needs, type, themes, audiences, status, format, places, languages } = view
  const day = `2028-${number % 2 === 0 ? '01' : '02'}-${String((number % 28) + 1).padStart(2, '0')}`
  const words = { gloss, offers, needs, type, themes, audiences, status, format, places, languages }
  return [activity(`${title} ${number + 1}`, { ...words, on: day, description: textOf(description) } as never)]
}
