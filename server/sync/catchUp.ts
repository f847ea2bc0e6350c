/** Brings a socket that was stale and has drained to the committed state, with one frame. */
import { updateFrame } from '../../shared/wire.ts'
import type { Audience } from './audience.ts'
import { encodeFor } from './diff/encodeFor.ts'
import type { Replica } from './replica.ts'
import type { RoomDeps } from './roomDeps.ts'
import type { RoomSocket } from './roomSocket.ts'

/** @param again called when it has drained once more */
export async function catchUp(
  socket: RoomSocket,
  { audience, replica, deps }: { readonly audience: Audience; readonly replica: Replica; readonly deps: RoomDeps },
  onResynced: () => void,
  again: () => void,
): Promise<void> {
  const since = socket.takeStale()
  if (since === null) return
  onResynced()
  const frame = updateFrame(await encodeFor(socket.person.id, replica, since, deps))
  socket.sendOrMarkStale(frame, () => replica.stateVector(), again)
  audience.refreshPresence(socket)
}
