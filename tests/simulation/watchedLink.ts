/** A link with somebody who looks at everything that leaves the server on it, at the moment at which it leaves. */
import * as decoding from 'lib0/decoding'
import type { SocketFailure } from '../../shared/failures.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { MESSAGE, readAck, readClientMessage, SYNC, type Frame } from '../../shared/wire.ts'
import type { VirtualClock } from './virtualClock.ts'
import type { Chance } from './chance.ts'
import { createLink, type Link } from './link.ts'
import { readPresence, type ClientEdits, type Oracle } from './oracle.ts'
import type { SimulatedServer } from './simulatedServer.ts'

/** A document that somebody has open. */
export interface Opened {
  readonly name: string
  readonly person: Person
  readonly document: DocumentName
  /** The Yjs id with which it edits and shows itself. */
  readonly clientId: number
  /** The connection on which the server has heard that it is here, until the server hears or notices that it is not. */
  presentOn: Link | null
  /** This client's own edits in its document. An ack requested now confirms all of them. */
  ownEdits(): ClientEdits
}

export interface WatchDeps {
  readonly agenda: VirtualClock
  readonly chance: Chance
  readonly oracle: Oracle
  /** The server, while it runs. */
  readonly server: () => SimulatedServer | null
  /** With several nodes, one may show an older state than another for a while. */
  readonly areNodes: boolean
  /** The longest delay of a frame in milliseconds. */
  readonly delay: number
  /** The owner of each Yjs id. */
  readonly owners: Map<number, Opened>
  /** Notes what somebody sends, gets or is shown: the same seed must give the same. */
  readonly trace: (who: string, what: Frame | string) => void
}

interface ClientEnd {
  receive(frame: Frame): void
  closed(failure: SocketFailure | null): void
}

interface Asked {
  readonly n: string
  readonly edits: ClientEdits
}

export function createWatchedLink(deps: WatchDeps, opened: Opened, client: ClientEnd): Link {
  const { agenda, chance, delay, oracle } = deps
  const asked: Asked[] = []
  const link = createLink({
    agenda,
    chance,
    delay,
    client,
    inspect: (frame) => inspect(frame),
    onReceived: (frame) => noticePresence(link, opened, frame),
    onLeft: () => {
      if (opened.presentOn === link) opened.presentOn = null
    },
    fail: (message) => oracle.fail(message),
  })

  function inspect(frame: Frame): void {
    deps.trace(opened.name, frame)
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        if (decoding.readVarUint(decoder) === SYNC.step1) return
        oracle.shown(opened.document, decoding.readVarUint8Array(decoder), opened.name)
        return
      case MESSAGE.ack:
        inspectAck(readAck(decoder))
        return
      case MESSAGE.awareness:
        inspectPresence(deps, decoding.readVarUint8Array(decoder))
    }
  }

  /** Acks are answered one after the other, in the order in which they were asked for. */
  function inspectAck({ n, outcome }: ReturnType<typeof readAck>): void {
    const next = asked.shift()
    if (next === undefined || next.n !== String(n)) return oracle.fail(`S3 · acks of ${opened.name} come out of order`)
    if (outcome === 'committed') oracle.acknowledged(opened.document, next.edits, opened.name)
  }

  return {
    ...link,
    send(...frames) {
      for (const frame of frames) {
        deps.trace(opened.name, frame)
        const message = readClientMessage(frame)
        if (message?.kind === 'ack') asked.push({ n: String(message.n), edits: opened.ownEdits() })
      }
      link.send(...frames)
    },
  }
}

function noticePresence(link: Link, opened: Opened, frame: Frame): void {
  const message = readClientMessage(frame)
  if (message?.kind !== 'presence') return
  const own = presenceIn(message.update).find(({ client }) => client === opened.clientId)
  if (own !== undefined) opened.presentOn = own.state === null ? null : link
}

function presenceIn(update: Uint8Array): ReturnType<typeof readPresence> {
  try {
    return readPresence(update)
  } catch {
    // A vandal's may hold anything.
    return []
  }
}

function inspectPresence({ oracle, owners, areNodes }: WatchDeps, update: Uint8Array): void {
  for (const { client, state } of readPresence(update)) {
    const owner = owners.get(client)
    const { by, user } = (state ?? {}) as { by?: string; user?: { id?: string } }
    if (state !== null && (owner === undefined || (by ?? owner.name) !== owner.name || user?.id !== owner.person.id)) {
      oracle.fail(`S16 · ${client} of ${owner?.name ?? 'nobody'} is shown as ${JSON.stringify(state)}`)
    }
    if (!areNodes && state === null && owner !== undefined && owner.presentOn !== null && owner.clientId === client) {
      oracle.fail(`S17 · ${owner.name} is here and is shown to have left`)
    }
  }
}
