/** `p50 1.2 · p95 3.4 · p99 5.6 · max 7.8 ms (400 times)`, so that no single figure stands for all. */
export function quantiles(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(2)
  return `p50 ${at(0.5)} · p95 ${at(0.95)} · p99 ${at(0.99)} · max ${at(1)} ms (${sorted.length} times)`
}

/** Times one thing after the other, up to a number of runs or a time limit. */
export function timeEach<T>(things: readonly T[], limitMs: number, run: (thing: T) => void): readonly number[] {
  const times: number[] = []
  const end = performance.now() + limitMs
  for (const thing of things) {
    const begin = performance.now()
    run(thing)
    const now = performance.now()
    times.push(now - begin)
    if (now > end) break
  }
  return times
}
