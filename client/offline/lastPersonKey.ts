import { memoryOf } from '../ui/memory.ts'

/**
 * The key under which the last person is remembered. Apart from the schema, so that the sign-in page can tell whether
 * there was one.
 */
export const LAST_PERSON_KEY = 'sid-person'

export const hasLastPerson = (): boolean => memoryOf('localStorage').get(LAST_PERSON_KEY) !== null
