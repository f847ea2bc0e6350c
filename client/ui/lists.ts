/** Lists of names in words. Pure. */
const CONJUNCTION = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const UNIT = new Intl.ListFormat('en-GB', { type: 'unit' })

/** `Denmark, Norway and Sweden`: for sentences. */
export const listWithAnd = (names: readonly string[]): string => CONJUNCTION.format(names)
/** `Denmark, Norway, Sweden`: for facts and cells. */
export const listWithCommas = (names: readonly string[]): string => UNIT.format(names)
