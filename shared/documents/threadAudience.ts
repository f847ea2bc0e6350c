/** Who a thread is for. */
import { z } from 'zod'

/** The audience: everybody signed in; or its centre (both of a connection), the helpdesk and coordinators. */
export const ThreadAudience = z.enum(['network', 'centre'])
export type ThreadAudience = z.infer<typeof ThreadAudience>
