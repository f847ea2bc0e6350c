import { z } from 'zod'
import { ALL_LANGUAGES } from './languages.ts'

/** Separate from the languages themselves, which the sign-in page loads without zod. */
export const InterfaceLanguage = z.enum(ALL_LANGUAGES)
