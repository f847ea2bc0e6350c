/** The payer of work: a person, or a network address without a session. */
import type { PersonId } from '../../shared/ids.ts'

export type Stranger = `stranger ${string}`
export type Payer = PersonId | Stranger

export const strangerAt = (address: string): Stranger => `stranger ${address}`

export const isStranger = (payer: Payer): payer is Stranger => payer.startsWith('stranger ')
