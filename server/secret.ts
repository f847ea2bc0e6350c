/** The secret of this server, outside its database: it seals what browsers carry for us, and the audit log. */
import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './store/makeFolder.ts'
import { UnusableFile } from './store/unusableFile.ts'

/** In the data folder. */
export const SECRET_FILE = 'secret'
const MIN_CHARACTERS = 32
const FINGERPRINT_BYTES = 16

/**
 * @param given the setting; without it the secret is a file in the data folder
 * @returns null if there is none
 * @throws UnusableFile
 */
export function findSecret(given: string | null, dataDir: string): string | null {
  if (given !== null) return given
  const known = readIfThere(join(dataDir, SECRET_FILE))
  return known !== null && known.length >= MIN_CHARACTERS ? known : null
}

/** Makes a secret at the first start, as a file in the data folder. @throws if the file cannot be written */
export function makeSecret(dataDir: string): string {
  const made = randomBytes(48).toString('base64url')
  const file = join(dataDir, SECRET_FILE)
  try {
    makeFolder(dataDir)
    writeFileSync(file, made, { mode: 0o600 })
  } catch (error) {
    throw new UnusableFile(file, error)
  }
  return made
}

/** A store's record of its secret. It leads nowhere: the secret has 32 characters or more, which nobody can guess. */
export const fingerprintOf = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'sid-workspace fingerprint', FINGERPRINT_BYTES)).toString('hex')

/**
 * Several nodes of a demonstration share one secret without a setting; a server that others can reach needs one set.
 */
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
