/** The one in whose budget work is counted: a person, or somebody without a session, who is known by a network address alone. */
import type { PersonId } from '../../shared/ids.ts'

export type Stranger = `stranger ${string}`
export type Payer = PersonId | Stranger

export const strangerAt = (address: string): Stranger => `stranger ${address}`

export const isStranger = (payer: Payer): payer is Stranger => payer.startsWith('stranger ')
