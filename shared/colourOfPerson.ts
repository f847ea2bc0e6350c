/** The colour of a person, the same wherever they are shown. */

/** The palette has six; only where more people meet do some share one. */
const COLOURS = 6

/** @returns a class that sets the colour of an avatar, a caret or a frame */
export const colourClass = (person: string): string => `seat-${colourOf(person)}`

/** @returns 1 to 6; ids are spread evenly */
export function colourOf(person: string): number {
  let hash = 0
  for (let at = 0; at < person.length; at++) hash = (Math.imul(hash, 31) + person.charCodeAt(at)) >>> 0
  return (hash % COLOURS) + 1
}

/**
 * The colours of people who are in one place: each has their own, unless somebody of an earlier id has it; then the next one
 * that is free. All screens come to the same result.
 */
export function coloursOf(people: Iterable<string>): ReadonlyMap<string, number> {
  const colours = new Map<string, number>()
  for (const person of [...new Set(people)].toSorted()) {
    const own = colourOf(person)
    const inTurn = Array.from({ length: COLOURS }, (_, at) => ((own - 1 + at) % COLOURS) + 1)
    const taken = new Set(colours.values())
    colours.set(person, inTurn.find((colour) => !taken.has(colour)) ?? own)
  }
  return colours
}
