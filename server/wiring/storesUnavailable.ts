/** Why the stores cannot be opened, in words for the person who starts the server. */
import type { StoreRelease } from '../store/health/storeRelease.ts'

export class StoresUnavailable extends Error {}

/** @throws StoresUnavailable if `open` throws; the message begins with `what` */
export function explain<T>(what: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    throw asUnavailable(what, error)
  }
}

export function asUnavailable(what: string, error: unknown): StoresUnavailable {
  if (error instanceof StoresUnavailable) return error
  const why = error instanceof Error ? error.message : String(error)
  return new StoresUnavailable(`${what}: ${why}`, { cause: error })
}

/** @throws StoresUnavailable if this release cannot open what the other one wrote */
export function expectKnownRelease(what: string, release: StoreRelease): void {
  switch (release) {
    case 'known':
      return
    case 'newer':
      throw new StoresUnavailable(
        `${what} was written by a newer release of this program, so it was not opened and nothing in it was changed.`,
      )
    case 'unreleased':
      throw new StoresUnavailable(
        `${what} was written before release 0.1.0 and cannot be opened by it, so nothing in it was changed: ` +
          'name an empty DATA_DIR or DATABASE_URL, and import the data files that the older program exports.',
      )
  }
}

export const inTransfer = (what: string): StoresUnavailable =>
  new StoresUnavailable(
    `${what} is being filled by npm run migrate, which has not ended: run it again with the same source and target, or empty this one.`,
  )
