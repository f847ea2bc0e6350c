/** LibreOffice, which reads our files as their readers do. Tests that need it are left out where it is not installed, and say so. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export const officeInstalled = isInstalled()

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Each sheet as a file of its own: commas, quotation marks, UTF-8, cells as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
const FILTERS = { pdf: 'pdf', html: 'html:HTML (StarWriter)', csv: CSV } as const
const MAX_MS = 120_000

/** @returns the files that it makes of this one, by their names; a file that is damaged makes none */
export async function convertFile(
  name: string,
  bytes: Uint8Array,
  format: keyof typeof FILTERS,
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-office-'))
  try {
    const made = join(folder, 'made')
    writeFileSync(join(folder, name), bytes)
    // A profile of its own, or it hands the work to one that is already running.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', FILTERS[format], '--outdir', made, join(folder, name)]
    await promisify(execFile)('soffice', args, { timeout: MAX_MS })
    return new Map(readdirSync(made).map((file) => [file, readFileSync(join(made, file))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
