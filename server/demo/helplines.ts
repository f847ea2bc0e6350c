/** Helplines of the demo network: their numbers cannot be dialled. Some centres have none, as in a network that has just begun. */
import type { HelplineFields } from '../../shared/helplines/helpline.ts'

const WITHOUT = new Set(['am', 'ge', 'li', 'xk', 'ch', 'rs-2', 'me'])

/** @returns null for a centre without an entry */
export function demoHelpline(centre: string, languages: readonly string[]): HelplineFields | null {
  if (WITHOUT.has(centre)) return null
  return {
    name: 'Helpline (demonstration)',
    number: '000 000',
    chat: 'https://chat.example.org',
    hours: '14:00–20:00',
    languages: [...languages],
    hotline: 'https://hotline.example.org',
    emergency: '112',
    inside: 'Duty colleague, 000 000',
  }
}
