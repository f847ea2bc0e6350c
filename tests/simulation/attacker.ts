/** Messages that our clients would never send, from somebody with an account. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, presenceFrame, step2Frame, SYNC, updateFrame, type Frame } from '../../shared/wire.ts'
import { POISON } from '../harness/poison.ts'
import type { Chance } from './chance.ts'
import type { RawClient } from './rawClient.ts'
import type { Client } from './world.ts'

export function attack(vandal: RawClient, others: readonly Client[], chance: Chance): void {
  const victim = chance.pick(others)
  switch (chance.pick(['garbage', 'poison', 'cut-short', 'edit', 'presence', 'presence', 'flood', 'lie'] as const)) {
    case 'garbage':
      vandal.send(chance.bytes(chance.between(0, 40)))
      return
    case 'poison':
      vandal.send(updateFrame(chance.pick(POISON)))
      return
    case 'cut-short': {
      const whole = updateFrame(Y.encodeStateAsUpdate(vandal.doc))
      vandal.send(whole.slice(0, chance.between(1, whole.length - 1)))
      return
    }
    case 'edit':
      // A reader's edit is refused; a writer's is an edit like any other.
      vandal.edit()
      vandal.send(step2Frame(Y.encodeStateAsUpdate(vandal.doc)))
      return
    case 'presence': {
      // Moves, or wipes, the cursor of somebody else.
      const state = chance.percent(50) ? 'null' : JSON.stringify({ caret: { by: vandal.name, at: 0 } })
      const { shown } = victim
      if (shown === null) return
      vandal.send(presenceFrame(presenceOf(shown.awareness.clientID, shown.clock + chance.between(0, 5), state)))
      return
    }
    case 'flood':
      vandal.flood()
      return
    case 'lie':
      vandal.send(lengthThatLies(chance))
  }
}

/** A frame that says it is longer than it is. */
function lengthThatLies(chance: Chance): Frame {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, chance.pick(Object.values(SYNC)))
    encoding.writeVarUint(encoder, chance.pick([100, 2 ** 31, Number.MAX_SAFE_INTEGER]))
    encoding.writeUint8(encoder, 0)
  }) as Frame
}

function presenceOf(client: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
}
