/** Numbers in words of the reader's language. Pure. */
import { perLanguage } from '../language/perLanguage.ts'

const WHOLE = perLanguage((formats) => new Intl.NumberFormat(formats, { maximumFractionDigits: 0 }))

/** `12,500`. */
export const wholeNumber = (value: number): string => WHOLE().format(value)
