const FIRST_MS = 300
const LONGEST_MS = 10_000

/**
 * How long to wait before the next attempt. Grows with each failure in a row, and is spread out at random so that a
 * thousand browsers do not come back in the same instant after a restart.
 */
export function retryDelay(failuresInARow: number, random: () => number): number {
  const longest = Math.min(FIRST_MS * 2 ** failuresInARow, LONGEST_MS)
  return longest * (0.5 + random() / 2)
}
