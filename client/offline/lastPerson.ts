/**
 * The last person that the server confirmed. Without the server nobody can sign in again, but this person can
 * continue. It is cleared as soon as the server reports that nobody is signed in.
 */
import { z } from 'zod'
import { Person } from '../../shared/permissions.ts'
import { memoryOf } from '../ui/memory.ts'
import { LAST_PERSON_KEY as KEY } from './lastPersonKey.ts'

const memory = memoryOf('localStorage')
const LastPerson = z.object({ person: Person, at: z.number() })
type LastPerson = z.infer<typeof LastPerson>

export function rememberPerson(person: Person): void {
  memory.set(KEY, JSON.stringify({ person, at: Date.now() }))
}

export function lastPerson(): LastPerson | null {
  try {
    const parsed = LastPerson.safeParse(JSON.parse(memory.get(KEY) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function forgetLastPerson(): void {
  memory.delete(KEY)
}
