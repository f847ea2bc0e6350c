/** What a capture leaves for the tests: a folder for each release, named after its commit. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { BrowserStorage } from './browserStorage.ts'
import { Observation } from './observe.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
export const COMMITS = ['4ae3eb5'] as const

export type Engine = 'sqlite' | 'postgres'

/** What a server of that release held and showed. */
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
  /** The helpdesk's saved filter, and a theme. */
  settings: BrowserStorage,
})
export type StoredBrowsers = z.infer<typeof StoredBrowsers>

const fileOf = (commit: string, name: string): string => join(FIXTURES, commit, name)

function writeCompressed(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, gzipSync(text, { level: 9 }))
}
const readCompressed = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8')
const readJson = (file: string): unknown => JSON.parse(readCompressed(file))

const expectedFile = (commit: string, engine: Engine) => fileOf(commit, `${engine}.expected.json.gz`)
export const writeExpected = (commit: string, engine: Engine, expected: Expected): void =>
  writeCompressed(expectedFile(commit, engine), JSON.stringify(expected, null, 1))
export const readExpected = (commit: string, engine: Engine): Expected =>
  Expected.parse(readJson(expectedFile(commit, engine)))

export const writeBrowsers = (commit: string, browsers: StoredBrowsers): void =>
  writeCompressed(fileOf(commit, 'browsers.json.gz'), JSON.stringify(browsers, null, 1))
export const readBrowsers = (commit: string): StoredBrowsers =>
  StoredBrowsers.parse(readJson(fileOf(commit, 'browsers.json.gz')))

export const writeDump = (commit: string, dump: string): void =>
  writeCompressed(fileOf(commit, 'postgres.sql.gz'), dump)
export const readDump = (commit: string): string => readCompressed(fileOf(commit, 'postgres.sql.gz'))

/** Packs a data folder. On Postgres it holds the mails alone. */
export function packDataFolder(commit: string, engine: Engine, folder: string): void {
  const file = fileOf(commit, `${engine}.tar.gz`)
  mkdirSync(dirname(file), { recursive: true })
  execFileSync('tar', ['-czf', file, '-C', folder, '.'])
}

/** Puts a copy of a captured data folder into a folder that exists. */
export function unpackDataFolder(commit: string, engine: Engine, folder: string): void {
  execFileSync('tar', ['-xzf', fileOf(commit, `${engine}.tar.gz`), '-C', folder])
}
