/** Days as numbers: days since 1 January 1970, in no zone. Pure. */
import { LocalDate } from '../../../shared/campaign.ts'

/** The Monday of a day's week. 1 January 1970 was a Thursday. */
export const mondayOf = (day: number): number => day - ((day + 3) % 7)

const DAY_MS = 86_400_000

/** The local date of a day, such as `2027-02-08`. */
export const dateOf = (day: number): LocalDate => LocalDate.parse(new Date(day * DAY_MS).toISOString().slice(0, 10))
