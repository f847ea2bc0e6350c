/** A browser's presence message in a document. */
import * as encoding from 'lib0/encoding'
import { presenceFrame } from '../../shared/wire.ts'

/** @param clock grows with each that a client sends */
export const presenceOf = (client: number, state: object, clock = 1): Uint8Array =>
  presenceFrame(
    encoding.encode((to) => {
      encoding.writeVarUint(to, 1)
      encoding.writeVarUint(to, client)
      encoding.writeVarUint(to, clock)
      encoding.writeVarString(to, JSON.stringify(state))
    }),
  )
