/** The cost of an answer of the real process, beside a bare `node:http` server that answers the same bytes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { besideBare, METHOD, quiet, SERVER_CORE } from './besideBare.ts'
import { startRunningServer } from './runningServer.ts'

/** As many as there are connections, so that nobody is over budget. */
const COUNTRIES = 'dk se fi no is ie nl be lu de at fr es pt it pl'.split(' ')
/** A share of the bare server's rate. */
const AIM = 0.4

export async function benchHttp(): Promise<void> {
  console.log(`HTTP, Node ${process.version}: ${METHOD}`)
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-http-'))
  const server = await startRunningServer(join(folder, 'data'), SERVER_CORE)
  try {
    const cookies: string[] = []
    for (const country of COUNTRIES) cookies.push(await server.cookieOf(`planner.${country}@demo.example`))
    await quiet(() => server.cpuMs())
    for (const [what, path] of [
      ['/', '/'],
      ['an asset', await largestScript(server.http)],
      ['list of plans', '/api/campaigns/sid-2027/plans'],
      ['plan view', '/api/campaigns/sid-2027/plans/dk'],
      ['suggestions of a centre', '/api/campaigns/sid-2027/suggestions?centre=dk'],
      ['assets', '/api/campaigns/sid-2027/assets'],
    ] as const) {
      await besideBare({
        what,
        url: `${server.http}${path}`,
        cpuMs: () => server.cpuMs(),
        folder,
        headers: {},
        cookies,
        aim: AIM,
      })
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The largest one that the page itself brings. */
async function largestScript(http: string): Promise<string> {
  const page = await (await fetch(`${http}/`)).text()
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  const sizes = await Promise.all(
    scripts.map(async (path) => ({ path, size: (await (await fetch(`${http}${path}`)).arrayBuffer()).byteLength })),
  )
  return sizes.toSorted((a, b) => b.size - a.size)[0]?.path ?? '/icon.svg'
}
