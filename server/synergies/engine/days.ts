/** Days as numbers: days since 1 January 1970, in no zone. Pure. */

/** The Monday of a day's week. 1 January 1970 was a Thursday. */
export const mondayOf = (day: number): number => day - ((day + 3) % 7)
