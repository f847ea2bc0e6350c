/** Years that are likely slips of the keyboard. Pure. */

/** Years from the likely one that are not asked about. */
const USUAL_YEARS = 2

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** @param near a day near which others are likely */
export const isUnusualYear = (day: string, near: string): boolean => Math.abs(yearOf(day) - yearOf(near)) > USUAL_YEARS

/** A year of two digits is one of this century: `0027-02-09`, as it is typed, is `2027-02-09`. */
export const withCentury = (day: string): string => (/^00[1-9]/.test(day) ? `20${day.slice(2)}` : day)
