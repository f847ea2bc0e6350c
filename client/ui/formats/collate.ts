/** The order of names in the reader's language. Pure. */
import { perLanguage } from '../language/perLanguage.ts'

const COLLATOR = perLanguage((formats) => new Intl.Collator(formats, { numeric: true, sensitivity: 'base' }))

export const compareNames = (one: string, other: string): number => COLLATOR().compare(one, other)
