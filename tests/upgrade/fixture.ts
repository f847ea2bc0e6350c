/** A capture's files for the tests: a folder for each release, named after its version. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { BrowserStorage } from './browserStorage.ts'
import { Observation } from './observe.ts'
import { loadIntoNewSchema } from './postgresDump.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
export const RELEASES = ['0.1.0', '0.2.0'] as const

export type Engine = 'sqlite' | 'postgres'

/** The data that a server of that release held and showed. */
export const Expected = z.object({
  capturedAt: z.iso.datetime(),
  /** A session that went on, and one that was ended. */
  cookies: z.object({ live: z.string(), ended: z.string() }),
  /** The pairs of activities that the planner of Denmark was shown at their last visit. */
  visited: z.array(z.string()),
  observation: Observation,
})
export type Expected = z.infer<typeof Expected>

export const StoredBrowsers = z.object({
  /** Unsent edits of a plan and of a profile, a draft, view settings, and pages that were read before. */
  unsent: BrowserStorage,
  /** Unsent work that the server refused. */
  refused: BrowserStorage,
  /** The helpdesk's saved filter, in release 0.1.0, and a theme. */
  settings: BrowserStorage,
})
export type StoredBrowsers = z.infer<typeof StoredBrowsers>

const fileOf = (release: string, name: string): string => join(FIXTURES, release, name)

function writeCompressed(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, gzipSync(text, { level: 9 }))
}
const readCompressed = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8')
const readJson = (file: string): unknown => JSON.parse(readCompressed(file))

const expectedFile = (release: string, engine: Engine) => fileOf(release, `${engine}.expected.json.gz`)
export const writeExpected = (release: string, engine: Engine, expected: Expected): void =>
  writeCompressed(expectedFile(release, engine), JSON.stringify(expected, null, 1))
export const readExpected = (release: string, engine: Engine): Expected =>
  Expected.parse(readJson(expectedFile(release, engine)))

export const writeBrowsers = (release: string, browsers: StoredBrowsers): void =>
  writeCompressed(fileOf(release, 'browsers.json.gz'), JSON.stringify(browsers, null, 1))
export const readBrowsers = (release: string): StoredBrowsers =>
  StoredBrowsers.parse(readJson(fileOf(release, 'browsers.json.gz')))

export const writeDump = (release: string, dump: string): void =>
  writeCompressed(fileOf(release, 'postgres.sql.gz'), dump)
const readDump = (release: string): string => readCompressed(fileOf(release, 'postgres.sql.gz'))

/** Packs a data folder. On Postgres it holds the secret and the mails alone. */
export function packDataFolder(release: string, engine: Engine, folder: string): void {
  const file = fileOf(release, `${engine}.tar.gz`)
  mkdirSync(dirname(file), { recursive: true })
  execFileSync('tar', ['-czf', file, '-C', folder, '.'])
}

/** Puts a copy of a captured data folder into a folder that exists. */
export function unpackDataFolder(release: string, engine: Engine, folder: string): void {
  execFileSync('tar', ['-xzf', fileOf(release, `${engine}.tar.gz`), '-C', folder])
}

/** A copy of what a release left: the data folder, and the database; `databaseUrl` is null if the folder has it. */
export interface CopiedStore {
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly drop: () => Promise<void>
}

/** @param beside the folder in which the copy of the data folder is made; the caller removes it */
export async function copyStore(release: string, engine: Engine, beside: string): Promise<CopiedStore> {
  const dataDir = mkdtempSync(join(beside, 'data-'))
  unpackDataFolder(release, engine, dataDir)
  if (engine === 'sqlite') return { dataDir, databaseUrl: null, drop: async () => {} }
  const { url, drop } = await loadIntoNewSchema(readDump(release))
  return { dataDir, databaseUrl: url, drop }
}
