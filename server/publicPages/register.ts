/** The confirmed entries of helplines, read again after a change. While the database is down the last ones are shown. */
import type { Register } from './helplinesPage.ts'

export interface HelplineRegister {
  /** `stamp` differs for other entries. */
  current(): Promise<{ readonly entries: Register; readonly stamp: number }>
  changed(): void
}

export function createHelplineRegister(read: () => Promise<Register>): HelplineRegister {
  let known: Register | null = null
  let reading: Promise<void> | null = null
  /** Counts the changes; `seen` is the count before the read of what is known. */
  let changes = 1
  let seen = 0

  async function readAll(): Promise<void> {
    const before = changes
    try {
      known = await read()
      seen = before
    } catch (error) {
      if (known === null) throw error
    } finally {
      reading = null
    }
  }

  return {
    async current() {
      // One read at a time, so that an older one never ends after a newer one. The next one reads what changes meanwhile.
      if (seen < changes) await (reading ??= readAll())
      return { entries: known ?? new Map(), stamp: seen }
    },
    changed() {
      changes += 1
    },
  }
}
