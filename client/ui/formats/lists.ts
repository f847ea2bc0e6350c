/** Lists of names in words. Pure. */
import { perLanguage } from '../language/perLanguage.ts'

const CONJUNCTION = perLanguage((formats) => new Intl.ListFormat(formats, { type: 'conjunction' }))

/** `Denmark, Norway and Sweden`: for sentences. */
export const listWithAnd = (names: readonly string[]): string => CONJUNCTION().format(names)
/** `Denmark, Norway, Sweden`: for facts and cells. */
export const listWithCommas = (names: readonly string[]): string => names.join(', ')
