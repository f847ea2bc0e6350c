/** Servers of tests start on a copy of one data folder with the demo network in it, which a run makes once. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'

/** Where the folder is. Without it, as in benches, each server fills its own. */
export const DEMO_FOLDER_VARIABLE = 'SID_TEST_DEMO_FOLDER'

/** Copies the demo network into a data folder that has nothing in it yet. */
export function fillWithDemo(dataDir: string): void {
  const demo = process.env[DEMO_FOLDER_VARIABLE]
  if (demo === undefined) return
  mkdirSync(dataDir, { recursive: true })
  if (readdirSync(dataDir).length === 0) cpSync(demo, dataDir, { recursive: true })
}
