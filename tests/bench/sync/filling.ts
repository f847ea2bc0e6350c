/** Brings documents to a server as people would: update by update, through a socket. */
import { setTimeout as wait } from 'node:timers/promises'
import { step2Frame, updateFrame } from '../../../shared/wire.ts'
import { countLetters } from './letters.ts'
import { joinDocument, type LoadClient } from './loadClient.ts'
import type { MeasuredServer } from './measuredServer.ts'
import type { WrittenText } from './texts.ts'

const LIMIT_MS = 60_000
const ASK_AGAIN_MS = 50

/** @returns the one who wrote and is still there, once somebody else was given all of it */
export async function fillDocument(
  server: MeasuredServer,
  document: string,
  { updates, state }: WrittenText,
): Promise<LoadClient> {
  const writer = await joinDocument(server, document)
  if (server.peer.knowsYjs) for (const update of updates) writer.send(updateFrame(update))
  else writer.send(step2Frame(state))
  const letters = countLetters(state)
  const end = performance.now() + LIMIT_MS
  for (let has = 0; has < letters;) {
    if (performance.now() > end) throw new Error(`${server.peer.name} has ${has} of ${letters} letters`)
    await wait(ASK_AGAIN_MS)
    const newcomer = await joinDocument(server, document)
    has = countLetters(newcomer.state)
    await newcomer.close()
  }
  return writer
}
