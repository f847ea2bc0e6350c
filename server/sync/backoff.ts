/** Trying again until it works. */

const FIRST_WAIT_MS = 100
/** Within five seconds of the end of an outage all edits are saved and shown, at all nodes. */
const LAST_WAIT_MS = 2500

/**
 * Runs `work` until it resolves, waiting longer after every failure, up to two and a half seconds.
 * @param onFailure is called for each failure, the first being attempt 1
 */
export async function retry<T>(
  work: () => Promise<T>,
  wait: (milliseconds: number) => Promise<void>,
  onFailure: (error: unknown, attempt: number) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      onFailure(error, attempt)
      await wait(Math.min(LAST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt - 1, 10)))
    }
  }
}
