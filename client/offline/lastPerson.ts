/**
 * Who was signed in here when the server last said so. Without the server nobody can be signed in anew, but who was
 * may go on. Forgotten as soon as the server says that nobody is.
 */
import { z } from 'zod'
import { Person } from '../../shared/permissions.ts'

const KEY = 'sid-person'
const LastPerson = z.object({ person: Person, at: z.number() })
type LastPerson = z.infer<typeof LastPerson>

export function rememberPerson(person: Person): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ person, at: Date.now() }))
  } catch {
    // A browser that stores nothing is simply not used offline.
  }
}

export function lastPerson(): LastPerson | null {
  try {
    const parsed = LastPerson.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function forgetLastPerson(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was stored, then.
  }
}
