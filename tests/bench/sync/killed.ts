/** Killed in the middle of typing: the updates that others had already seen, and those of them that are lost. */
import { setTimeout as wait } from 'node:timers/promises'
import { openFanOut, typeFor, type Shape } from './fanOut.ts'
import { lettersIn } from './letters.ts'
import { joinDocument } from './loadClient.ts'
import { startMeasured, withFolder, type MeasuredServer } from './measuredServer.ts'
import type { Peer } from './peers.ts'

const LETTERS_PER_SECOND = 30
const LOADED_AFTER_MS = 300

interface Loss {
  /** Letters that somebody else had been shown. */
  readonly seen: number
  readonly lost: number
}

export async function killInTyping(peer: Peer, shape: Shape, durationMs: number): Promise<Loss> {
  return withFolder(async (folder) => {
    const server = await startMeasured(peer, folder)
    const fanOut = await openFanOut(server, shape, LETTERS_PER_SECOND * Math.ceil(durationMs / 250))
    await typeFor(fanOut, LETTERS_PER_SECOND, durationMs)
    await server.kill()
    // Not before its end is known has a client read everything that was sent to it.
    await fanOut.close()
    const again = await startMeasured(peer, folder)
    const loss = { seen: 0, lost: 0 }
    const states = await Promise.all(fanOut.desks.map(({ document }) => keptIn(again, document)))
    for (const [at, { tally, clients }] of fanOut.desks.entries()) {
      const kept = states[at] ?? new Map<number, number>()
      for (let client = 0; client < clients.length; client++) {
        const seen = tally.seenByOthers(client)
        loss.seen += seen
        loss.lost += Math.max(0, seen - (kept.get(tally.idOf(client)) ?? 0))
      }
    }
    await again.kill()
    return loss
  })
}

/** @returns how many letters of each client are there after a moment: y-leveldb shows nothing at first */
async function keptIn(server: MeasuredServer, document: string): Promise<ReadonlyMap<number, number>> {
  const kept = new Map<number, number>()
  const count = (update: Uint8Array) => {
    for (const { client, end } of lettersIn(update)) kept.set(client, Math.max(end, kept.get(client) ?? 0))
  }
  const newcomer = await joinDocument(server, document, count)
  count(newcomer.state)
  await wait(LOADED_AFTER_MS)
  await newcomer.close()
  return kept
}
