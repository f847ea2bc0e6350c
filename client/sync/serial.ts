import type { DocumentName } from '../../shared/ids.ts'
import { createSerialByKey } from '../../shared/serialByKey.ts'

/**
 * Runs all operations on the copies of one document one after the other. Otherwise a document that closes and the page
 * that takes its place would both find the same unsent work, and store it twice.
 */
export const serial = createSerialByKey<DocumentName>()
