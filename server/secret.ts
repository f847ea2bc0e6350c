/** The secret of this server, outside its database: it seals what browsers carry for us. */
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './store/makeFolder.ts'
import { UnusableFile } from './store/unusableFile.ts'

/** In the data folder. */
export const SECRET_FILE = 'secret'
const MIN_CHARACTERS = 32

/**
 * @param given the setting; without it the secret is a file in the data folder, made at the first start
 * @throws UnusableFile
 */
export function readSecret(given: string | null, dataDir: string): string {
  if (given !== null) return given
  const file = join(dataDir, SECRET_FILE)
  const known = readIfThere(file)
  if (known !== null && known.length >= MIN_CHARACTERS) return known
  const made = randomBytes(48).toString('base64url')
  try {
    makeFolder(dataDir)
    writeFileSync(file, made, { mode: 0o600 })
  } catch (error) {
    throw new UnusableFile(file, error)
  }
  return made
}

/** Several nodes of a demonstration have one secret without a setting; where others can reach a server, it must be set. */
export const sharedDemoSecret = (databaseUrl: string): string =>
  createHash('sha256').update(`demonstration ${databaseUrl}`).digest('base64url')

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new UnusableFile(file, error)
  }
}
