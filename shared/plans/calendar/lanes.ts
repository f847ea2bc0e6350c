/** Lanes of bars: in each lane bars follow one another, so that none covers another. Pure. */

/** Steps from the first that is shown, both in it: days, or columns. */
export interface Room {
  readonly from: number
  readonly to: number
}

/**
 * @param rooms in the order in which they choose: each takes the first lane that is free from its beginning on
 * @returns the lane of each, from 0
 */
export function lanesOf(rooms: readonly Room[]): readonly number[] {
  /** The last step taken in each lane. */
  const taken: number[] = []
  return rooms.map(({ from, to }) => {
    const free = taken.findIndex((last) => last < from)
    const lane = free === -1 ? taken.length : free
    taken[lane] = to
    return lane
  })
}
