/** Who a thread is for. */
import { z } from 'zod'

/**
 * The audience: everybody signed in; its centre (both of a connection), the helpdesk and coordinators; the planners of
 * its centre and nobody else (SPEC S90); or the coordinators, in a document that is theirs alone.
 */
export const ThreadAudience = z.enum(['network', 'centre', 'centre-only', 'coordinators'])
export type ThreadAudience = z.infer<typeof ThreadAudience>

/** Whether only those read it who write the document: neither the helpdesk nor anybody else. */
export const isAmongColleagues = (audience: ThreadAudience): boolean =>
  audience === 'centre-only' || audience === 'coordinators'
