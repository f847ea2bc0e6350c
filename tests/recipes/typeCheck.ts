/** Type-checks a copy of the tree to which the steps of a recipe were applied. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Copy } from '../faults/copy.ts'
import type { Edit } from '../faults/fault.ts'

const run = promisify(execFile)

/** The configuration of the whole tree. */
export const WHOLE_TREE = 'tsconfig.json'

/**
 * Configures a check of some files with their imports: it finds the same errors in them as a check of the whole tree,
 * in a third of the time. @returns the configuration's name
 */
export function projectOf(copy: Copy, files: Iterable<string>): string {
  const name = 'tsconfig.part.json'
  writeFileSync(join(copy.folder, name), JSON.stringify({ extends: './tsconfig.json', include: [], files: [...files] }))
  return name
}

/** @returns the files in which the type checker finds errors after these steps; the copy is then as it was */
export async function filesWithTypeErrors(
  copy: Copy,
  project: string,
  steps: readonly (readonly Edit[])[],
): Promise<readonly string[]> {
  const takeBack = copy.plant(steps.flat())
  const compiler = join(copy.folder, 'node_modules', 'typescript', 'bin', 'tsc')
  try {
    // One checker: several at once each work out most of the types, which takes twice the time on two cores.
    const options = ['-p', project, '--singleThreaded', '--pretty', 'false']
    await run(process.execPath, [compiler, ...options], { cwd: copy.folder, maxBuffer: 2 ** 26 })
    return []
  } catch (error) {
    const output = String((error as { stdout?: unknown }).stdout)
    const files = [...output.matchAll(/^([\w./-]+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file)
    if (files.length === 0) throw error
    return [...new Set(files)]
  } finally {
    takeBack()
  }
}
