/**
 * The way to the other nodes through Redis. It is quick and may lose anything: its users have another way to find out.
 * It counts as working while its own messages come back; that also notices a Redis that is stopped, or a network that
 * fails silently.
 */
import type { Clock } from '../../shared/clock.ts'
import { every } from '../pacing/clock.ts'
import type { RedisHandle } from './redisHandle.ts'

export type RedisState = 'ok' | 'gone'

export interface RedisLink {
  state(): RedisState
  /** Why it is gone, in a word: `ECONNREFUSED`, `WRONGPASS`; null while it is not, or nobody knows. */
  reason(): string | null
  /** @returns false if it was not sent */
  send(text: string): boolean
  close(): void
}

interface RedisLinkDeps {
  /** Opens a handle, which reconnects by itself. */
  readonly open: () => RedisHandle
  readonly channel: string
  readonly node: string
  readonly clock: Clock
  /** Called with what other nodes sent. */
  readonly onText: (text: string) => void
  /** Called when it begins to work and when it is found to be gone; at first it is taken to work. */
  readonly onState?: ((state: RedisState, reason: string | null) => void) | undefined
}

const ECHO = ''
const ECHO_EVERY_MS = 1000
const GONE_AFTER_MS = 2500
/** Handles that receive nothing for this long are replaced. */
const REPLACE_AFTER_MS = 6000
/** The most messages that wait for Redis' answer; further ones are not sent. */
const MAX_UNANSWERED = 1000

export function createRedisLink({ open, channel, node, clock, onText, onState }: RedisLinkDeps): RedisLink {
  const [publisher, subscriber] = [open(), open()]
  /** Every message begins with the node that sent it. An echo has nothing else. */
  const own = `${node} `
  let heardAt = -Infinity
  let replacedAt = clock.now()
  const startedAt = clock.now()
  let unanswered = 0
  let said: RedisState = 'ok'
  /** It was said that Redis is gone, and nobody knew why. */
  let owesReason = false
  let failure: string | null = null

  const isOk = () => clock.now() - heardAt < GONE_AFTER_MS

  function publish(text: string): void {
    if (publisher.status !== 'ready' || unanswered >= MAX_UNANSWERED) return
    unanswered += 1
    publisher
      .publish(channel, own + text)
      .catch(noteFailure)
      .finally(() => (unanswered -= 1))
  }

  function noteEcho(): void {
    heardAt = clock.now()
    failure = null
    tellState()
  }

  function noteFailure(error: unknown): void {
    failure = wordOf(error) ?? failure
  }

  function tellState(): void {
    const state = isOk() ? 'ok' : 'gone'
    if (state === 'gone' && said === 'gone' && owesReason && failure !== null) {
      owesReason = false
      onState?.(state, failure)
    }
    // A start takes a moment, and so does a handle that is replaced.
    if (state === said || (state === 'gone' && clock.now() - Math.max(heardAt, startedAt) < GONE_AFTER_MS)) return
    said = state
    owesReason = state === 'gone' && failure === null
    onState?.(state, state === 'ok' ? null : failure)
  }

  function check(): void {
    tellState()
    publish(ECHO)
    if (clock.now() - Math.max(heardAt, replacedAt) < REPLACE_AFTER_MS) return
    replacedAt = clock.now()
    for (const one of [publisher, subscriber]) if (one.status !== 'reconnecting') one.disconnect(true)
  }

  subscriber.on('ready', () => {
    subscriber.subscribe(channel).then(() => publish(ECHO), noteFailure)
  })
  publisher.on('ready', () => publish(ECHO))
  for (const one of [publisher, subscriber]) {
    one.on('close', () => (heardAt = -Infinity))
    // It connects again by itself.
    one.on('error', noteFailure)
  }
  subscriber.on('message', (_channel: string, message: string) => {
    if (message.startsWith(own)) noteEcho()
    else if (!message.endsWith(' ')) onText(message.slice(message.indexOf(' ') + 1))
  })
  const endChecking = every(clock, ECHO_EVERY_MS, check)

  return {
    state: () => (isOk() ? 'ok' : 'gone'),
    reason: () => (isOk() ? null : failure),
    send(text) {
      if (!isOk() || unanswered >= MAX_UNANSWERED) return false
      publish(text)
      return true
    },
    close() {
      endChecking()
      for (const one of [publisher, subscriber]) one.disconnect()
    },
  }
}

/** The code of the system, or the word that an error of Redis begins with. @returns null for neither */
function wordOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return /^[A-Z]{3,30}(?= )/.exec(error.message)?.[0] ?? null
}
