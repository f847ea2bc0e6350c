import { z } from 'zod'
import { ALL_LANGUAGES } from './languages.ts'

/** Beside the languages themselves, which the sign-in page loads without zod. */
export const InterfaceLanguage = z.enum(ALL_LANGUAGES)
