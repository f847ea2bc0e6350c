import type { DocumentName } from '../../shared/ids.ts'
import { createSerialByKey } from '../../shared/serialByKey.ts'

/**
 * Everything that is done to the copies of one document runs one after the other. A document that closes and the page
 * that takes its place would otherwise both find the same unsent work, and store it twice.
 */
export const serial = createSerialByKey<DocumentName>()
