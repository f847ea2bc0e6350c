/** The colour of a person, the same wherever they are shown. */

/** The palette has six; people who share a colour have different names. */
const COLOURS = 6

/** @returns a class that sets the colour of an avatar, a caret or a frame */
export const colourClass = (person: string): string => `seat-${colourOf(person)}`

/** @returns 1 to 6; ids are spread evenly */
export function colourOf(person: string): number {
  let hash = 0
  for (let at = 0; at < person.length; at++) hash = (Math.imul(hash, 31) + person.charCodeAt(at)) >>> 0
  return (hash % COLOURS) + 1
}
