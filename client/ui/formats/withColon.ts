import { activeLanguage } from '../language/perLanguage.ts'

/** A label before its text: French has a space before the colon. */
export const withColon = (label: string): string => (activeLanguage() === 'fr' ? `${label}\u00a0:` : `${label}:`)
