/**
 * An import of 2,000 rows as a planner does it, in a browser, and each format of export: how long it takes, and what somebody
 * who types in the same plan notices of it. Browser, server and typist share this machine's cores.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { chromium, type Page } from '@playwright/test'
import writeExcelFile from 'write-excel-file/node'
import { EXPORT_FORMATS } from '../../shared/exports/exportFormats.ts'
import { browserPath } from '../harness/chromium.ts'
import { barOf } from '../browser/language/bar.ts'
import type { LoopDelay } from './loopDelay.ts'
import { quantiles } from './quantiles.ts'
import { startRunningServer, type RunningServer } from './runningServer.ts'
import { startTyping } from './startTyping.ts'

const ROWS = 2000
const ROUNDS = 3
const AIM_MS = 5000
const DELAY_AIM_MS = 20
const CENTRES = ['ee', 'lt', 'lv'] as const

export async function benchImports(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-imports-'))
  const server = await startRunningServer(join(folder, 'data'), [], { watched: true })
  const browser = await atLowPriority(() => chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] }))
  const file = await workbook()
  const probe = startProbe(server)
  try {
    console.log(`Import of ${ROWS} rows, in a browser (aim ≤ ${AIM_MS} ms); a colleague types ten letters a second`)
    for (const centre of CENTRES.slice(0, ROUNDS)) {
      const page = await browser.newPage({ baseURL: server.http, serviceWorkers: 'block' })
      const typist = await startTyping(server, centre)
      await probe.take()
      await typist.wait(3000)
      const idle = [typist.takeTimes(), await probe.take(), await server.loopDelay()] as const
      const tookMs = await importOnce(page, server, centre, file)
      console.log(`  ${centre}: ${tookMs} ms to the last acknowledgement${tookMs > AIM_MS ? ' – MISSED' : ''}`)
      console.log(`    the colleague’s acknowledgements before: ${quantiles(idle[0])}`)
      console.log(`    meanwhile:                               ${quantiles(typist.takeTimes())}`)
      console.log(`    shortest answers of the server before:   ${quantiles(idle[1])}`)
      console.log(`    meanwhile:                               ${quantiles(await probe.take())}`)
      console.log(`    delay of the server’s event loop before: ${delayIn(idle[2])}`)
      const delay = await server.loopDelay()
      console.log(
        `    meanwhile:                               ${delayIn(delay)}${delay.p99 > DELAY_AIM_MS ? ' – MISSED' : ''}`,
      )
      await page.close()
      await typist.close()
    }
    await measureExports(server)
  } finally {
    await probe.close()
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Processes started meanwhile wait for the server: in life they have a machine of their own. */
async function atLowPriority<T>(start: () => Promise<T>): Promise<T> {
  setPriority(constants.priority.PRIORITY_LOW)
  try {
    return await start()
  } finally {
    try {
      setPriority(constants.priority.PRIORITY_NORMAL)
    } catch {
      console.log('  (this process may not raise its priority again: its times are longer than they would be)')
    }
  }
}

const delayIn = ({ p50, p99, max }: LoopDelay): string =>
  `p50 ${p50.toFixed(1)} · p99 ${p99.toFixed(1)} · max ${max.toFixed(1)} ms`

const workbook = (): Promise<Buffer> =>
  writeExcelFile([
    {
      sheet: 'Plan',
      data: [
        ['Title', 'First day', 'Themes', 'Offers'],
        ...Array.from({ length: ROWS }, (_, at) => [
          `Activity number ${at + 1} for families and schools`,
          `${(at % 28) + 1}.2.2027`,
          'Gaming; Cyberbullying',
          'Slides and a recording, free to translate.',
        ]),
      ].map((row) => row.map((value) => ({ type: String, value }))),
    },
  ]).toBuffer()

/** @returns the time from the last press of a button to the word that all is imported, in milliseconds */
async function importOnce(page: Page, server: RunningServer, centre: string, buffer: Buffer): Promise<number> {
  const [name = '', value = ''] = (await server.cookieOf(`planner.${centre}@demo.example`)).split('=')
  await page.context().addCookies([{ name, value, url: server.http }])
  await page.goto(`/plans/sid-2027/${centre}`)
  await barOf(page).imports()
  const mimeType = 'application/octet-stream'
  await page.locator('.import-drop input').setInputFiles({ name: 'plan.xlsx', mimeType, buffer })
  const begins = page.getByRole('button', { name: /^Import 2,?000 activities/ })
  await begins.waitFor()
  const begin = performance.now()
  await begins.click()
  await page.getByText('2,000 activities imported').first().waitFor({ state: 'attached', timeout: 60_000 })
  return Math.round(performance.now() - begin)
}

function startProbe({ http }: RunningServer) {
  const worker = new Worker(new URL('./loopProbe.ts', import.meta.url), { workerData: { http } })
  return {
    /** @returns the times since the last call, in milliseconds */
    async take(): Promise<readonly number[]> {
      worker.postMessage('take')
      const [times] = (await once(worker, 'message')) as [readonly number[]]
      return times
    },
    close: () => worker.terminate(),
  }
}

async function measureExports(server: RunningServer): Promise<void> {
  const cookie = await server.cookieOf('reader@demo.example')
  const typist = await startTyping(server, CENTRES[0])
  console.log(`Export of the plan of ${CENTRES[0]}, with ${ROWS} activities more`)
  for (const format of EXPORT_FORMATS) {
    typist.takeTimes()
    const begin = performance.now()
    const path = `/api/campaigns/sid-2027/plans/${CENTRES[0]}.${format}`
    const answer = await fetch(`${server.http}${path}`, { headers: { cookie } })
    const { byteLength } = await answer.arrayBuffer()
    const took = Math.round(performance.now() - begin)
    console.log(`  ${format}: ${answer.status}, ${took} ms, ${Math.round(byteLength / 1024)} kB`)
    await typist.wait(500)
    console.log(`    the colleague’s acknowledgements: ${quantiles(typist.takeTimes())}`)
  }
  await typist.close()
}
