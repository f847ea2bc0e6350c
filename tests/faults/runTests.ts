/** Runs some of the tests in another folder, in a process of its own, and tells how each ended. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A run that has not ended by then hangs: a red test and its hook may take 40 s each, a browser test two minutes. */
const LIMIT_MS = 240_000

/** A red test waits in vain for less than elsewhere. */
const WAIT_MS = { unit: 8000, browser: 20_000 }

/** The part of Vitest's JSON report that is needed. */
const UnitReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

/** The part of Playwright's JSON report that is needed. Suites have suites: files, then `describe`. */
const Spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({ status: z.string(), error: z.object({ message: z.string().optional() }).optional() }),
      ),
    }),
  ),
})
interface Suite {
  readonly specs: z.infer<typeof Spec>[]
  readonly suites?: Suite[] | undefined
}
const Suite: z.ZodType<Suite> = z.object({ specs: z.array(Spec), suites: z.array(z.lazy(() => Suite)).optional() })
const BrowserReport = z.object({ suites: z.array(Suite) })

export interface TestResult {
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

/** @param titles a regular expression: only tests whose titles it finds are run */
export async function runUnitTests(folder: string, files: readonly string[], titles: string): Promise<TestRun> {
  return runInto(folder, readUnits, WAIT_MS.unit, (report) => [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...files,
    `--testNamePattern=${titles}`,
    // One red test is enough, and the next would often wait in vain for seconds.
    '--bail=1',
    '--reporter=json',
    `--outputFile=${report}`,
  ])
}

/** Builds the client of the folder before. @param titles as of `runUnitTests` */
export async function runBrowserTests(folder: string, files: readonly string[], titles: string): Promise<TestRun> {
  return runInto(folder, readBrowser, WAIT_MS.browser, () => [
    join('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--config=tests/browser/playwright.config.ts',
    ...files,
    `--grep=${titles}`,
    '--reporter=json',
  ])
}

async function runInto(
  folder: string,
  read: (folder: string, report: string) => readonly TestResult[],
  waitMs: number,
  argsOf: (report: string) => readonly string[],
): Promise<TestRun> {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const { hung, output } = await runNode(folder, argsOf(report), {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    SID_TEST_WAIT_MS: String(waitMs),
  })
  if (hung) return { kind: 'hung', output }
  if (!existsSync(report)) return { kind: 'broken', output }
  const results = read(folder, readFileSync(report, 'utf8'))
  return results.length === 0 ? { kind: 'broken', output } : { kind: 'ended', results }
}

function readUnits(folder: string, report: string): readonly TestResult[] {
  return UnitReport.parse(JSON.parse(report)).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName, status, failureMessages }): readonly TestResult[] => {
      if (status !== 'passed' && status !== 'failed') return []
      const reason = failureMessages?.[0]?.split('\n', 1)[0] ?? ''
      return [{ file: name.slice(folder.length + 1).replaceAll('\\', '/'), title: fullName, status, reason }]
    }),
  )
}

function readBrowser(_: string, report: string): readonly TestResult[] {
  const specsOf = ({ specs, suites = [] }: Suite): readonly z.infer<typeof Spec>[] => [
    ...specs,
    ...suites.flatMap(specsOf),
  ]
  return BrowserReport.parse(JSON.parse(report))
    .suites.flatMap(specsOf)
    .flatMap(({ title, file, tests }): readonly TestResult[] => {
      const results = tests.flatMap((test) => test.results).filter(({ status }) => status !== 'skipped')
      const red = results.find(({ status }) => status !== 'passed')
      if (results.length === 0) return []
      const reason = red?.error?.message?.split('\n', 1)[0] ?? red?.status ?? ''
      return [{ file: `tests/browser/${file}`, title, status: red === undefined ? 'passed' : 'failed', reason }]
    })
}

/**
 * In a process group of its own: a test that fails may leave a server process behind, and a run that hangs leaves
 * several.
 */
async function runNode(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ hung: boolean; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
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
