/** Runs some of the tests in another folder, in a process of its own, and tells how each ended. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A run that has not ended by then hangs: a red test and its hook may take 40 s each, while they wait in vain. */
const LIMIT_MS = 150_000

/** The part of Vitest's JSON report that is needed. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

interface TestResult {
  /** From the root of the tree. */
  readonly file: string
  readonly title: string
  readonly status: 'passed' | 'failed'
  /** Why it failed, in one line. */
  readonly reason: string
}

/** `broken`: no test could be run at all. */
export type TestRun =
  | { readonly kind: 'ended'; readonly results: readonly TestResult[] }
  | { readonly kind: 'hung' | 'broken'; readonly output: string }

/** @param rules only tests with one of these numbers in their titles are run */
export async function runTests(folder: string, files: readonly string[], rules: readonly string[]): Promise<TestRun> {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const { hung, output } = await runVitest(folder, [
    ...files,
    `--testNamePattern=\\b(${rules.join('|')})\\b`,
    // One red test is enough, and the next would often wait in vain for seconds.
    '--bail=1',
    '--reporter=json',
    `--outputFile=${report}`,
  ])
  if (hung) return { kind: 'hung', output }
  if (!existsSync(report)) return { kind: 'broken', output }
  const results = Report.parse(JSON.parse(readFileSync(report, 'utf8'))).testResults.flatMap((file) =>
    file.assertionResults.flatMap(({ fullName, status, failureMessages }): readonly TestResult[] => {
      if (status !== 'passed' && status !== 'failed') return []
      const reason = failureMessages?.[0]?.split('\n', 1)[0] ?? ''
      return [{ file: file.name.slice(folder.length + 1).replaceAll('\\', '/'), title: fullName, status, reason }]
    }),
  )
  return results.length === 0 ? { kind: 'broken', output } : { kind: 'ended', results }
}

/**
 * In a process group of its own: a test that fails may leave a server process behind, and a run that hangs leaves
 * several.
 */
async function runVitest(folder: string, args: readonly string[]): Promise<{ hung: boolean; output: string }> {
  const child = spawn(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endGroup = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Nothing of it is left.
    }
  }
  let output = ''
  let hung = false
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (output += String(data)))
  const timer = setTimeout(() => {
    hung = true
    endGroup()
  }, LIMIT_MS)
  process.once('exit', endGroup)
  await new Promise((resolve) => child.once('exit', resolve))
  clearTimeout(timer)
  endGroup()
  process.off('exit', endGroup)
  return { hung, output }
}
