/** The global setup of unit and browser tests: makes the data folder with the demo network, whose copies their servers start on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DEMO_FOLDER_VARIABLE } from './demoFolder.ts'
import { startTestServer } from './testServer.ts'

/** @returns what removes it again, with the parts of the network that tests have put beside it */
export default async function makeDemoFolder(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-demo-'))
  const whole = join(folder, 'whole')
  await (await startTestServer({ folder: whole })).close()
  process.env[DEMO_FOLDER_VARIABLE] = whole
  // Dozens of server processes load the same modules.
  process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled')
  return () => rmSync(folder, { recursive: true, force: true })
}
