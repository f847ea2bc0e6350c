/** One plan with somebody who types and those who read along, on one server. */
import * as encoding from 'lib0/encoding'
import { ackDelayMs } from '../../../../client/sync/acknowledgements.ts'
import { ackFrame, presenceFrame, step2Frame } from '../../../../shared/wire.ts'
import { joinDocument, type LoadClient } from '../loadClient.ts'
import type { Column, Who } from './columns.ts'
import { Deliveries } from './deliveries.ts'
import { createTypist, type Typist } from './typist.ts'

export interface Desk {
  readonly typist: Typist
  readonly deliveries: Deliveries
  /** As every client does a few times a minute: some servers close who says nothing for long. */
  keepAlive(): void
  close(): Promise<void>
}

/** @param state the plan, for servers that do not have it */
export async function openDesk(
  column: Column,
  of: { readonly number: number; readonly clients: number; readonly state: Uint8Array },
  onDelivered: (milliseconds: number) => void,
): Promise<Desk> {
  const document = column.document(of.number)
  const at = (who: Who) => ({ peer: column.peer, port: column.port(of.number, who) })
  if (!column.isWhole) await bring(at('typist'), document, of.state)
  let deliveries: Deliveries | null = null
  const readers: LoadClient[] = []
  for (let reader = 0; reader < of.clients - 1; reader++) {
    const hear = (update: Uint8Array) => deliveries?.heard(reader, update)
    readers.push(await joinDocument(at('reader'), document, hear, await column.headers(of.number, 'reader')))
  }
  const writer = await joinDocument(at('typist'), document, () => {}, await column.headers(of.number, 'typist'))
  const typist = createTypist(column.acknowledges ? askingForAcks(writer) : writer, of.number * 37)
  deliveries = new Deliveries(typist.clientId, readers.length, onDelivered)
  return {
    typist,
    deliveries,
    keepAlive() {
      for (const client of [writer, ...readers]) client.send(NOBODY)
    },
    async close() {
      await Promise.all([writer, ...readers].map((client) => client.close()))
    },
  }
}

/** Presence of nobody. */
const NOBODY = presenceFrame(new Uint8Array([0]))

/** As our own client does. */
function askingForAcks(writer: LoadClient): LoadClient {
  let edits = 0
  let isDue = false
  let askedAt = -Infinity
  return {
    ...writer,
    send(frame) {
      writer.send(frame)
      edits += 1
      if (isDue) return
      isDue = true
      setTimeout(
        () => {
          isDue = false
          askedAt = performance.now()
          writer.send(
            ackFrame(
              encoding.encode((to) => encoding.writeVarUint(to, edits)),
              'committed',
            ),
          )
        },
        ackDelayMs(performance.now() - askedAt),
      )
    },
  }
}

async function bring(at: Parameters<typeof joinDocument>[0], document: string, state: Uint8Array): Promise<void> {
  const client = await joinDocument(at, document)
  client.send(step2Frame(state))
  await client.close()
}
