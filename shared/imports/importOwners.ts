/** Addresses in a spreadsheet, and which colleagues have them: names are known to everybody who plans, addresses are not. */
import { z } from 'zod'
import { PersonId } from '../ids.ts'

export const MAX_ADDRESSES = 200
const Address = z.string().min(3).max(320)

/** `POST /api/campaigns/<campaign>/plans/<centre>/imports/colleagues` */
export const AskedAddresses = z.object({ addresses: z.array(Address).max(MAX_ADDRESSES) })

/** An address of nobody, and one of somebody who does not plan for the centre, are left out alike. */
export const FoundColleagues = z.object({ colleagues: z.array(z.object({ address: Address, person: PersonId })) })
export type FoundColleagues = z.infer<typeof FoundColleagues>
