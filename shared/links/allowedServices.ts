/** Services that link checks may connect to though they are not public, such as an intranet's or a test's. */
import { z } from 'zod'

/** `127.0.0.1:8080`, `[::1]:8080` */
const Service = z.string().regex(/^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\]):\d{1,5}$/, 'must be address:port')

/** As a setting gives them, separated by commas. */
export const AllowedServices = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((service) => service.trim()))
  .transform((all) => all.filter((service) => service !== ''))
  .pipe(z.array(Service))
  .transform((all): ReadonlySet<string> => new Set(all))
export type AllowedServices = z.infer<typeof AllowedServices>
