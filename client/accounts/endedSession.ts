/** A session that ended otherwise than by signing out here. */
import { clearCachedResponses } from '../offline/cachedResponses.ts'
import { forgetLastPerson, lastPerson } from '../offline/lastPerson.ts'
import { deleteSentCopiesOf } from '../sync/clearCopies.ts'

/**
 * Deletes this browser's data of its last person, as after signing out, but not their unsent work.
 * @returns false if nobody was signed in here
 */
export function clearEndedSession(): boolean {
  const last = lastPerson()
  forgetLastPerson()
  if (last === null) return false
  void clearCachedResponses(last.person.id).catch(() => undefined)
  void deleteSentCopiesOf(last.person.id).catch(() => undefined)
  return true
}
