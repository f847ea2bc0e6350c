/** Finds the modules of the first screens: those that a page needs before it shows anything, and what they import. */
import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const PAGES = ['client/main.tsx', 'client/signIn.tsx']

/** Our own files, formatted: an import begins a line, and `import type` leaves nothing behind. */
const STATIC_IMPORT = /^(?:import|export)\s(?!type\b)[^'"]*?from\s+'(\.[^']+)'|^import\s+'(\.[^']+)'/gm

/**
 * @param root the program's folder
 * @returns paths from the root, with forward slashes
 */
export function firstModules(root: string): ReadonlySet<string> {
  const found = new Set(PAGES)
  // A set that grows while it is walked.
  for (const file of found) {
    if (!/\.tsx?$/.test(file)) continue
    for (const [, named, bare] of readFileSync(join(root, file), 'utf8').matchAll(STATIC_IMPORT))
      found.add(posix.join(dirname(file), named ?? bare ?? ''))
  }
  return found
}
