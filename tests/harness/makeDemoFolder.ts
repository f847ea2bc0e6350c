/**
 * The global setup of unit and browser tests: makes the data folder with the demo network, which their servers copy,
 * and names the database that tests of several nodes copy.
 */
import './shiftedClock.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DEMO_DATABASE_VARIABLE, dropDemoDatabase } from './demoDatabase.ts'
import { DEMO_FOLDER_VARIABLE } from './demoFolder.ts'
import { startTestServer } from './testServer.ts'

/** @returns a function that removes it again, with the parts of the network that tests have put beside it */
export default async function makeDemoFolder(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-demo-'))
  const whole = join(folder, 'whole')
  await (await startTestServer({ folder: whole })).close()
  process.env[DEMO_FOLDER_VARIABLE] = whole
  process.env[DEMO_DATABASE_VARIABLE] = `sid_test_demo_${crypto.randomUUID().replaceAll('-', '')}`
  // Dozens of server processes load the same modules.
  process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled')
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await dropDemoDatabase()
  }
}
