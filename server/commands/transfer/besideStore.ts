/** The files of a data folder beside a store, on Postgres too. */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENDED_FILE } from '../../accounts/endedLog.ts'
import { SECRET_FILE } from '../../secret.ts'
import { makePrivate } from '../../store/makePrivate.ts'

/** The key of the audit log, whose access ended, and the mails of a server without `SMTP_URL`. */
export const BESIDE_STORE: readonly string[] = [SECRET_FILE, ENDED_FILE, 'mail']

export const besideStoreIn = (folder: string): readonly string[] =>
  BESIDE_STORE.filter((name) => existsSync(join(folder, name)))

/** @returns the first file that both folders have and that is not the same in both; null if there is none */
export function findOtherBeside(a: string, b: string): string | null {
  const read = (folder: string, name: string) => {
    const file = join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }
  const differs = (name: string) => {
    const [inA, inB] = [read(a, name), read(b, name)]
    return inA !== null && inB !== null && inA !== inB
  }
  return [SECRET_FILE, ENDED_FILE].find(differs) ?? null
}

/** Copies it into another folder, replacing the files of an earlier call. @returns the names */
export function copyBesideStore(from: string, to: string): readonly string[] {
  const names = besideStoreIn(from)
  // Mails are deleted by their age.
  if (from !== to) {
    for (const name of names) cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true })
    makePrivate(to)
  }
  return names
}
