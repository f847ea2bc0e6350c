/**
 * Puts numbers in falling order, roughly: sorting them exactly would take longer than looking at a few too many.
 * Numbers are logarithms of odds, from about -6 to 15; those beyond are put with the first or last.
 */
const LOWEST = -8
const STEPS_IN_ONE = 8
const STEPS = 256

const stepOf = (value: number): number => Math.min(STEPS - 1, Math.max(0, Math.floor((value - LOWEST) * STEPS_IN_ONE)))

/** @returns the places of the first `count` values, those of the greatest first */
export function ranksDescending(values: Float64Array, count: number): Int32Array {
  const starts = new Int32Array(STEPS)
  for (let at = 0; at < count; at++) {
    const step = stepOf(values[at] ?? 0)
    starts[step] = (starts[step] ?? 0) + 1
  }
  let start = 0
  for (let step = STEPS - 1; step >= 0; step--) {
    const many = starts[step] ?? 0
    starts[step] = start
    start += many
  }
  const places = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    const step = stepOf(values[at] ?? 0)
    const place = starts[step] ?? 0
    places[place] = at
    starts[step] = place + 1
  }
  return places
}
