/** A line for each file of browser tests, and at the end the failures with their errors and the commands that repeat them. */
import type { FullResult, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter'
import { noteFailure } from '../harness/failures.ts'

interface FileState {
  readonly total: number
  ended: number
  failed: number
  seconds: number
}

export default class FileReporter implements Reporter {
  readonly #files = new Map<string, FileState>()
  readonly #failures: { readonly test: TestCase; readonly result: TestResult }[] = []
  readonly #errors: TestError[] = []

  onBegin(_: unknown, suite: Suite): void {
    for (const test of suite.allTests()) {
      const key = keyOf(test)
      const { total = 0 } = this.#files.get(key) ?? {}
      this.#files.set(key, { total: total + 1, ended: 0, failed: 0, seconds: 0 })
    }
    console.log(`${suite.allTests().length} tests in ${this.#files.size} files`)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const state = this.#files.get(keyOf(test))
    if (state === undefined) return
    state.ended += 1
    state.seconds += result.duration / 1000
    if (!test.ok()) {
      state.failed += 1
      this.#failures.push({ test, result })
    }
    if (state.ended < state.total) return
    const mark = state.failed === 0 ? '✓' : '✗'
    const failed = state.failed === 0 ? '' : `, ${state.failed} failed`
    console.log(`${mark} ${keyOf(test)} (${state.total} tests${failed}, ${state.seconds.toFixed(1)} s)`)
  }

  onError(error: TestError): void {
    this.#errors.push(error)
  }

  onEnd({ status }: FullResult): void {
    for (const { message = 'unknown', stack = message } of this.#errors) console.log(stack)
    for (const { result } of this.#failures) {
      console.log(`\n${result.errors.map(({ message = '', snippet = '' }) => `${message}\n${snippet}`).join('\n')}`)
    }
    for (const { test, result } of this.#failures) {
      const { file, line } = test.location
      const [, , , ...titles] = test.titlePath()
      const reason = result.error?.message ?? result.status
      console.log(noteFailure({ file, line, title: titles.join(' › '), reason, script: 'test:browser' }))
    }
    const tests = [...this.#files.values()].reduce((sum, { ended }) => sum + ended, 0)
    console.log(`browser tests: ${tests - this.#failures.length} passed, ${this.#failures.length} failed (${status})`)
  }

  printsToStdio(): boolean {
    return true
  }
}

/** A file may have tests in several projects. */
function keyOf(test: TestCase): string {
  const [, project = '', file = ''] = test.titlePath()
  return `${project} › ${file}`
}
