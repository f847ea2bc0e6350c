/** Why the stores cannot be opened, in words for the person who starts the server. */
export class StoresUnavailable extends Error {}

/** @throws StoresUnavailable if `open` throws, with what it says after `what` */
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

export const writtenByNewer = (what: string): StoresUnavailable =>
  new StoresUnavailable(
    `${what} was written by a newer release of this program, so it was not opened and nothing in it was changed.`,
  )

export const inTransfer = (what: string): StoresUnavailable =>
  new StoresUnavailable(
    `${what} is being filled by npm run migrate, which has not ended: run it again with the same source and target, or empty this one.`,
  )
