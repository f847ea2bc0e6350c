/** The server's memory for somebody who only looks on, and for an open document. */
import { setTimeout as wait } from 'node:timers/promises'
import { step2Frame, updateFrame } from '../../../shared/wire.ts'
import { benchDocument } from './documents.ts'
import { fillDocument } from './filling.ts'
import type { LoadClient } from './loadClient.ts'
import type { MeasuredServer } from './measuredServer.ts'
import { joinAll } from './storm.ts'
import { scatteredLetters, sentencesOf } from './texts.ts'

const SETTLE_MS = 500
/** One-time setup of a server does not count as memory per client. */
const WARM_UP = { clients: 20, documents: 20 }

/** @returns bytes per connection, with this many connections to 40 small documents that are open already */
export async function connectionBytes(server: MeasuredServer, connections: number): Promise<number> {
  const text = scatteredLetters(10)
  const documents = 40
  for (let number = 0; number < documents; number++) await fillDocument(server, benchDocument(number), text)
  await joinAll(server, WARM_UP)
  await wait(SETTLE_MS)
  const before = await server.memory()
  const clients = await joinAll(server, { clients: connections, documents })
  await wait(SETTLE_MS)
  const bytes = ((await server.memory()) - before) / connections
  await Promise.all(clients.map((client) => client.close()))
  return bytes
}

export interface DocumentBytes {
  /** While the text was just written. */
  readonly edited: number
  /** When nobody has edited for `quietMs`. */
  readonly quiet: number
}

/** @returns bytes per open document, without the connection that keeps it open */
export async function documentBytes(
  server: MeasuredServer,
  { documents, bytes, quietMs }: { documents: number; bytes: number; quietMs: number },
): Promise<DocumentBytes> {
  const { state } = sentencesOf(bytes)
  const oneEach = () => joinAll(server, { clients: documents, documents })
  const write = (clients: readonly LoadClient[], text: Uint8Array) => {
    for (const client of clients) client.send(server.peer.knowsYjs ? updateFrame(text) : step2Frame(text))
  }
  const each = async () => {
    await wait(SETTLE_MS)
    return (await server.memory()) / documents
  }
  write(await joinAll(server, { ...WARM_UP, first: documents }), scatteredLetters(10).state)
  await wait(SETTLE_MS)
  const nothing = await each()
  const keepers = await oneEach()
  // The writer is not counted: its socket has buffers that a reader's has not.
  const writers = await oneEach()
  write(writers, state)
  await wait(SETTLE_MS)
  await Promise.all(writers.map((writer) => writer.close()))
  const edited = await each()
  await wait(quietMs)
  const quiet = await each()
  const others = await oneEach()
  const connection = (await each()) - quiet
  await Promise.all([...keepers, ...others].map((client) => client.close()))
  return { edited: edited - nothing - connection, quiet: quiet - nothing - connection }
}
