/** Keeps a room in step with other nodes' commits to its document. */
import { retry } from '../backoff.ts'
import type { Audience } from '../audience.ts'
import type { Replica } from '../replica.ts'
import type { RoomDeps } from '../roomDeps.ts'
import type { RoomSocket } from '../roomSocket.ts'
import { takeForeignUpdates, type Position } from './foreignUpdates.ts'

type FollowerDeps = Pick<RoomDeps, 'log' | 'wait' | 'onEvent' | 'onCommitted'>

const NOBODY: ReadonlySet<RoomSocket> = new Set()

/**
 * Takes commits beyond a position, and sends them to everybody in the room; tries until the log can be read.
 * @returns the document's position then, and its layout
 */
export async function takeForeign(
  { audience, replica }: { readonly audience: Audience; readonly replica: Replica },
  position: Position,
  deps: FollowerDeps,
): Promise<{ readonly sequence: number; readonly layout: number }> {
  const { document } = position
  const caught = await retry(
    () => takeForeignUpdates(deps.log, replica, position),
    deps.wait,
    (error) => deps.onEvent({ kind: 'load-failed', document, error }),
  )
  const { sequence, entries, updates } = caught
  if (updates.length > 0) {
    audience.broadcast(updates, NOBODY, true)
    deps.onCommitted(document, entries, { sequence, byOthers: true })
  }
  return { sequence, layout: caught.layout }
}
