/** How long a question waits. Pure. */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** From then on it is shown as late, and as very late. */
const LATE_MS = DAY_MS
const VERY_LATE_MS = 3 * DAY_MS

export function waitingSince(
  at: string,
  now: Date,
): { readonly text: string; readonly kind: '' | 'late' | 'very-late' } {
  const passed = Math.max(0, now.getTime() - Date.parse(at))
  const text =
    passed < HOUR_MS
      ? `${Math.floor(passed / MINUTE_MS)} min`
      : passed < DAY_MS
        ? `${Math.floor(passed / HOUR_MS)} h`
        : `${Math.floor(passed / DAY_MS)} d`
  return { text, kind: passed >= VERY_LATE_MS ? 'very-late' : passed >= LATE_MS ? 'late' : '' }
}

/** A span as people say it: `5 h`. */
export const spanOf = (milliseconds: number): string =>
  waitingSince(new Date(0).toISOString(), new Date(milliseconds)).text
