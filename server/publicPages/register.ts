/** The confirmed entries of helplines, read again after a change. While the database is down the last ones are shown. */
import type { Register } from './helplinesPage.ts'

export interface HelplineRegister {
  /** `stamp` differs for other entries. */
  current(): Promise<{ readonly entries: Register; readonly stamp: number }>
  changed(): void
}

export function createHelplineRegister(read: () => Promise<Register>): HelplineRegister {
  let known: Register | null = null
  let isOld = true
  let stamp = 0
  return {
    async current() {
      if (isOld) {
        isOld = false
        try {
          known = await read()
          stamp += 1
        } catch (error) {
          isOld = true
          if (known === null) throw error
        }
      }
      return { entries: known ?? new Map(), stamp }
    },
    changed() {
      isOld = true
    },
  }
}
