/** Type-checks a copy of the tree to which the steps of a recipe were applied. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Copy } from '../faults/copy.ts'
import type { Edit } from '../faults/fault.ts'

const run = promisify(execFile)

/** @returns the files in which the type checker finds errors after these steps; the copy is then as it was */
export async function filesWithTypeErrors(copy: Copy, steps: readonly (readonly Edit[])[]): Promise<readonly string[]> {
  const takeBack = copy.plant(steps.flat())
  const compiler = join(copy.folder, 'node_modules', 'typescript', 'bin', 'tsc')
  try {
    await run(process.execPath, [compiler, '-p', '.', '--pretty', 'false'], { cwd: copy.folder, maxBuffer: 2 ** 26 })
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
