/** Links the rooms of this node to those of the others: what they commit, and who is in a document there. */
import type { NodeBus } from '../../bus/nodeBus.ts'
import type { Rooms } from '../../sync/rooms.ts'
import { followLog, type FollowLogDeps } from './followLog.ts'

type LinkRoomsDeps = FollowLogDeps & {
  readonly bus: Pick<NodeBus, 'sendPresence' | 'onPresence'>
  readonly rooms: Pick<Rooms, 'onPresence' | 'receivePresence'>
}

/** @returns what ends it */
export function linkRooms(deps: LinkRoomsDeps): () => void {
  const { bus, rooms } = deps
  const ends = [
    followLog(deps),
    rooms.onPresence((document, update) => bus.sendPresence(document, update)),
    bus.onPresence((document, update) => rooms.receivePresence(document, update)),
  ]
  return () => {
    for (const end of ends) end()
  }
}
