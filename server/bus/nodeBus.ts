/**
 * The *bus* of several nodes. A message is delivered at once on its own node, and reaches every other node once and in
 * the order of its publisher: through a table in Postgres, which is authoritative; Redis announces new messages or
 * carries them.
 * Two sorts of signals go through Redis alone, since another way heals their loss: commits, by polling sequences, and
 * presence, which goes through the table while Redis is gone.
 */
import type { Clock } from '../../shared/clock.ts'
import { randomId, type DocumentName } from '../../shared/ids.ts'
import { every } from '../pacing/clock.ts'
import { createLocalBus, type Bus } from './bus.ts'
import type { BusMessage } from './busMessage.ts'
import { createCommitSignals } from './commitSignals.ts'
import { followDatabaseTime, readWithTime } from './databaseTime.ts'
import { createMessageReader } from './messageReader.ts'
import type { MessageTable, NewMessage, NodeMessage } from './messageTable.ts'
import { createMessageWriter } from './messageWriter.ts'
import type { RedisHandle } from './redisHandle.ts'
import { createRedisLink, type RedisLink, type RedisState } from './redisLink.ts'
import { parseAs, Signal, StoredMessage } from './signals.ts'
import { createSlowPresence } from './slowPresence.ts'

export interface NodeBus extends Bus {
  /** The name of this node; a process that starts again has another. */
  readonly node: string
  /** Tells other nodes that a document has this sequence now. It may get lost: they also poll sequences. */
  signalCommit(document: DocumentName, sequence: number): void
  /**
   * Runs `refresh` before each message of another node is delivered here: it reads this node's cached data about the
   * message's subject again. A message is delivered even if that fails.
   */
  beforeForeign(refresh: (message: BusMessage) => Promise<void>): void
  /** @returns a function that ends the subscription */
  onCommit(listener: (document: DocumentName, sequence: number) => void): () => void
  /** Sends presence of a document to the other nodes. It may get lost. */
  sendPresence(document: DocumentName, update: Uint8Array): void
  /** @returns a function that ends the subscription */
  onPresence(listener: (document: DocumentName, update: Uint8Array) => void): () => void
  redis(): RedisState
  /** Why Redis is gone, in a word; null while it is not, or nobody knows. */
  redisFailure(): string | null
  /** Milliseconds since the epoch by the database's clock, so that nodes agree. It never goes back while the process lives. */
  now(): number
  /** Messages that could not be understood, as those of a newer node, and messages that were never stored, since too many waited. */
  counts(): { readonly skipped: number; readonly dropped: number }
  close(): Promise<void>
}

interface NodeBusDeps {
  readonly table: MessageTable
  /** Opens a handle on Redis. Null: nodes find everything by polling. */
  readonly openRedis: (() => RedisHandle) | null
  readonly clock: Clock
  /**
   * Called when messages were deleted before this node read them: it stood still for an hour. Its data may be stale.
   */
  readonly onMissed: () => void
  readonly onRedis?: ((state: RedisState, reason: string | null) => void) | undefined
}

/** Messages above it are read from the table. */
const MAX_SIGNAL_CHARACTERS = 64 * 1024
const PRUNE_EVERY_MS = 5 * 60_000

/** @throws if the table cannot be read; Redis may be gone */
export async function createNodeBus({ table, openRedis, clock, onMissed, onRedis }: NodeBusDeps): Promise<NodeBus> {
  const node = randomId()
  const local = createLocalBus()
  const commits = new Set<(document: DocumentName, sequence: number) => void>()
  const presences = new Set<(document: DocumentName, update: Uint8Array) => void>()
  let skipped = 0
  let refresh: ((message: BusMessage) => Promise<void>) | null = null
  let delivered = Promise.resolve()
  let link: RedisLink | null = null

  const { channel, last, aheadMs } = await readWithTime(clock, () => table.start())
  const time = followDatabaseTime(clock, aheadMs, () => table.start())
  const reader = createMessageReader({
    clock,
    start: last,
    after: (id) => table.after(id),
    onMessage: receiveStored,
    onMissed,
  })
  const writer = createMessageWriter({ clock, append: (messages) => table.append(node, messages), onStored })
  const slowPresence = createSlowPresence(clock, write)
  const commitSignals = createCommitSignals(clock, (sequences) => void send({ kind: 'committed', sequences }))
  if (openRedis !== null)
    link = createRedisLink({ open: openRedis, channel, node, clock, onText: receive, onState: onRedis })
  const endPruning = every(clock, PRUNE_EVERY_MS, () => void table.prune().catch(() => {}))

  const send = (signal: Signal): boolean => link?.send(JSON.stringify(signal)) ?? false
  function write(message: StoredMessage): void {
    writer.write(JSON.stringify(message))
  }

  function onStored(messages: readonly NewMessage[], first: number | null): void {
    const bodies = messages.map(({ body }) => body)
    if (first === null) return void send({ kind: 'more', last: null })
    reader.offer(asRows(node, first, bodies))
    const isShort = bodies.reduce((sum, { length }) => sum + length, 0) <= MAX_SIGNAL_CHARACTERS
    send(isShort ? { kind: 'stored', node, first, bodies } : { kind: 'more', last: first + bodies.length - 1 })
  }

  /** Takes what another node sent through Redis. */
  function receive(text: string): void {
    const signal = parseAs(Signal, text)
    switch (signal?.kind) {
      case undefined:
        skipped += 1
        return
      case 'stored':
        return reader.offer(asRows(signal.node, signal.first, signal.bodies))
      case 'more':
        return reader.readThrough(signal.last ?? Infinity)
      case 'committed':
        for (const [document, sequence] of signal.sequences) for (const one of commits) one(document, sequence)
        return
      case 'presence':
        return receivePresence(signal.document, signal.update)
    }
  }

  /** Takes the next row of the table. */
  function receiveStored(row: NodeMessage): void {
    if (row.node === node) return
    const stored = parseAs(StoredMessage, row.body)
    if (stored === null) skipped += 1
    else if (stored.kind === 'message') deliver(stored.message)
    else receivePresence(stored.document, stored.update)
  }

  /** In their order, each once this node has read its subject again. */
  function deliver(message: BusMessage): void {
    if (refresh === null) return local.publish(message)
    const before = refresh
    delivered = delivered
      .then(() => before(message))
      .catch(() => {})
      .then(() => local.publish(message))
  }

  function receivePresence(document: DocumentName, base64: string): void {
    const update = Buffer.from(base64, 'base64')
    for (const listener of presences) listener(document, update)
  }

  return {
    node,
    publish(message) {
      write({ kind: 'message', message })
      local.publish(message)
    },
    subscribe: (listener) => local.subscribe(listener),
    beforeForeign(before) {
      refresh = before
    },
    signalCommit: (document, sequence) => commitSignals.add(document, sequence),
    onCommit(listener) {
      commits.add(listener)
      return () => commits.delete(listener)
    },
    sendPresence(document, update) {
      const signal = { kind: 'presence', document, update: Buffer.from(update).toString('base64') } as const
      if (!send(signal)) slowPresence.add(signal)
    },
    onPresence(listener) {
      presences.add(listener)
      return () => presences.delete(listener)
    },
    redis: () => link?.state() ?? 'gone',
    redisFailure: () => link?.reason() ?? null,
    now: () => time.now(),
    counts: () => ({ skipped, dropped: writer.dropped() }),
    async close() {
      endPruning()
      time.close()
      slowPresence.close()
      commitSignals.close()
      await writer.close()
      link?.close()
      await reader.close()
    },
  }
}

const asRows = (node: string, first: number, bodies: readonly string[]): readonly NodeMessage[] =>
  bodies.map((body, at) => ({ id: first + at, node, body }))
