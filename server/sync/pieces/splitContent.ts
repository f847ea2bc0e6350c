/**
 * Splits long content that waits for its turn into pieces, each with a turn of its own: others are served in between.
 */
import type { Inbox } from '../turns/inbox.ts'
import type { RoomDeps } from '../roomDeps.ts'

/** The first must stay the first meanwhile: reads after it may leave, and new messages go behind it. */
export async function splitFirst(inbox: Inbox, deps: Pick<RoomDeps, 'piecesElsewhere'>): Promise<void> {
  const long = inbox.longFirst
  if (long === null) return
  const { update } = long.message
  // An update that cannot be split is invalid, and refused as such.
  const pieces = await deps.piecesElsewhere(update).catch(() => [update])
  const last = pieces.length - 1
  inbox.replaceFirst(
    pieces.map((piece, at) => ({
      ...long,
      message: { ...long.message, update: new Uint8Array(piece) },
      // The socket is slowed until all of it is handled.
      bytes: at === last ? long.bytes : 0,
      isPiece: true,
    })),
  )
}
