/** Servers of tests start on copies of data folders with the demo network, or a part of it, which a run makes once each. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the folder with the whole is; those with parts are beside it. Without it, as in benches, each server fills its own. */
export const DEMO_FOLDER_VARIABLE = 'SID_TEST_DEMO_FOLDER'

/** Copies the demo network into a data folder that has nothing in it yet. */
export function fillWithDemo(dataDir: string): void {
  const whole = process.env[DEMO_FOLDER_VARIABLE]
  if (whole !== undefined && isEmpty(dataDir)) cpSync(whole, dataDir, { recursive: true })
}

/**
 * Copies a part of the demo network into a data folder that has nothing in it yet.
 * @param make fills a folder with that part, if nobody has done so in this run
 */
export async function fillWithPart(
  dataDir: string,
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  if (!isEmpty(dataDir)) return
  const whole = process.env[DEMO_FOLDER_VARIABLE]
  if (whole === undefined) return make(dataDir)
  const part = join(dirname(whole), name)
  if (!existsSync(part)) await makeOnce(part, make)
  cpSync(part, dataDir, { recursive: true })
}

/** Two processes may make the same folder at once: the first stays. */
async function makeOnce(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  const own = mkdtempSync(`${folder}-`)
  await make(own)
  try {
    renameSync(own, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

function isEmpty(dataDir: string): boolean {
  mkdirSync(dataDir, { recursive: true })
  return readdirSync(dataDir).length === 0
}
