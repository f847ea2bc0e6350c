/** Who a thread is for. */
import { z } from 'zod'

/**
 * The audience: everybody signed in; its centre (both of a connection), the helpdesk and coordinators; or the planners of
 * its centre and nobody else (SPEC S90).
 */
export const ThreadAudience = z.enum(['network', 'centre', 'centre-only'])
export type ThreadAudience = z.infer<typeof ThreadAudience>
