/** A place in which a restore is tried: nothing of it stays, and nothing of the real store is touched. */
import { copyFileSync, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENDED_FILE } from '../accounts/endedLog.ts'
import { SECRET_FILE } from '../secret.ts'
import { withClient } from '../store/withClient.ts'

interface Place {
  readonly dataDir: string
  readonly databaseUrl: string | null
}

export interface Trial {
  readonly place: Place
  remove(): Promise<void>
}

/**
 * An empty folder with what a restore finds in a data folder, and with Postgres an empty database beside the real one.
 * @throws if the folder cannot be made, or the database's user may not make another database
 */
export async function makeTrial({ dataDir, databaseUrl }: Place): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'sid-trial-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  try {
    for (const name of [ENDED_FILE, SECRET_FILE]) {
      if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(folder, name))
    }
    if (databaseUrl === null) return { place: { dataDir: folder, databaseUrl }, remove: removeFolder }
    const name = `sid_trial_${randomBytes(6).toString('hex')}`
    await withClient(databaseUrl, (client) => client.query(`CREATE DATABASE ${name}`))
    const url = new URL(databaseUrl)
    url.pathname = `/${name}`
    // Tables of a trial lie in no schema that only the real database has.
    url.searchParams.delete('options')
    const remove = async () => {
      await withClient(databaseUrl, (client) => client.query(`DROP DATABASE ${name}`))
      await removeFolder()
    }
    return { place: { dataDir: folder, databaseUrl: url.href }, remove }
  } catch (error) {
    await removeFolder()
    throw error
  }
}
