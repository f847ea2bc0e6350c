import { StatementSync, type SQLInputValue } from 'node:sqlite'
import { vi } from 'vitest'

/** The SQL that SQLite is asked meanwhile. */
export async function sqlOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const all = Reflect.get(StatementSync.prototype, 'all') as (...parameters: SQLInputValue[]) => unknown
  const spy = vi.spyOn(StatementSync.prototype, 'all').mockImplementation(function (
    this: StatementSync,
    ...parameters: SQLInputValue[]
  ) {
    asked.push(this.sourceSQL)
    return all.apply(this, parameters) as never
  } as never)
  await work()
  spy.mockRestore()
  return asked
}
