/** A limit on how long an answer is waited for. */

/**
 * Waits for `work`, and calls `onLate` once if it takes longer.
 * @param cut whether to give up then; `work` goes on anyway, and nobody learns how it ends
 */
export async function within<T>(
  milliseconds: number,
  work: Promise<T>,
  onLate: () => void,
  cut: boolean,
): Promise<T | 'late'> {
  const late = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => {
    onLate()
    if (cut) late.resolve('late')
  }, milliseconds)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
