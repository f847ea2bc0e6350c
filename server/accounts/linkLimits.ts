/**
 * Bounds the links to sign in, for each network address that asks: to one mailbox, so that nobody can use up what its owner may ask
 * for elsewhere, and to addresses of nobody here, so that nobody can have this server write to strangers. People with an account get
 * theirs, whatever others at their network address ask for.
 */

import { hash } from 'node:crypto'
import type { Bus } from '../bus/bus.ts'

const WINDOW_MS = 60 * 60_000
/** Links to one mailbox within an hour that one network address asks for. */
const MAX_PER_MAILBOX = 5
/** Links to strangers within an hour that one network address asks for. */
const MAX_TO_STRANGERS = 100
const MAX_TO_STRANGERS_IN_ALL = 500
/** Beyond this many the oldest are forgotten, so that nobody can fill the memory. */
const MAX_REMEMBERED = 5000

interface LinkRequest {
  readonly email: string
  /** The network address that asks. */
  readonly address: string
  /** Whether links to this mailbox lead to an account, or could. */
  readonly isKnown: boolean
}

export interface LinkLimits {
  /** @returns whether this link may be sent; it counts then */
  take(request: LinkRequest): boolean
}

/** Other nodes get hashes, so that nobody's address lies in a table. */
export function createLinkLimits(bus: Bus, now: () => number = Date.now): LinkLimits {
  /** The oldest first. */
  let sent: readonly (LinkRequest & { readonly at: number })[] = []
  bus.subscribe((message) => {
    if (message.kind === 'link-asked') sent = [...sent.slice(1 - MAX_REMEMBERED), { ...message, at: now() }]
  })
  return {
    take(given) {
      const request = { ...given, email: nameOf(given.email), address: nameOf(given.address) }
      sent = sent.filter(({ at }) => at > now() - WINDOW_MS)
      const own = sent.filter(({ address }) => address === request.address)
      if (own.filter(({ email }) => email === request.email).length >= MAX_PER_MAILBOX) return false
      if (!request.isKnown && own.filter(isToStranger).length >= MAX_TO_STRANGERS) return false
      if (!request.isKnown && sent.filter(isToStranger).length >= MAX_TO_STRANGERS_IN_ALL) return false
      bus.publish({ kind: 'link-asked', ...request })
      return true
    },
  }
}

const nameOf = (text: string): string => hash('sha256', text, 'base64url')

const isToStranger = ({ isKnown }: LinkRequest): boolean => !isKnown
