/** Beside Vitest's own reporter, which shows a line for each file: the failures with the commands that repeat them. */
import type { Reporter, TestModule } from 'vitest/node'
import { noteFailure } from './failures.ts'

export default class FailureReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      const note = (title: string, reason: string) =>
        console.log(noteFailure({ file: module.moduleId, title, reason, script: 'test:unit' }))
      for (const test of module.children.allTests('failed')) {
        note(test.fullName, test.result().errors?.[0]?.message ?? 'failed')
      }
      // A file or a hook may fail by itself.
      for (const { message } of [
        ...module.errors(),
        ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
      ]) {
        note('the file', message)
      }
    }
  }
}
