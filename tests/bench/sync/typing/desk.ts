/** One plan with somebody who types and those who read along, on one server. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { ackDelayMs } from '../../../../client/sync/sending/acknowledgements.ts'
import { gatherMs } from '../../../../client/sync/sending/gatheredEdits.ts'
import { ackFrame, presenceFrame, step2Frame, updateFrame } from '../../../../shared/wire.ts'
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
  const typist = createTypist(column.clients === 'ours' ? gathering(writer) : writer, of.number * 37)
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

/** Gathers what is typed, and asks for acks, as our own client does. */
function gathering(writer: LoadClient): LoadClient {
  let updates: Uint8Array[] = []
  let edits = 0
  let isAckDue = false
  let askedAt = -Infinity

  function send(): void {
    writer.send(updateFrame(Y.mergeUpdates(updates)))
    edits += updates.length
    updates = []
    if (isAckDue) return
    isAckDue = true
    setTimeout(ask, ackDelayMs(performance.now() - askedAt))
  }

  function ask(): void {
    isAckDue = false
    askedAt = performance.now()
    writer.send(
      ackFrame(
        encoding.encode((to) => encoding.writeVarUint(to, edits)),
        'committed',
      ),
    )
  }

  return {
    ...writer,
    edit(update) {
      updates.push(update)
      if (updates.length === 1) setTimeout(send, gatherMs(false))
    },
  }
}

async function bring(at: Parameters<typeof joinDocument>[0], document: string, state: Uint8Array): Promise<void> {
  const client = await joinDocument(at, document)
  client.send(step2Frame(state))
  await client.close()
}
