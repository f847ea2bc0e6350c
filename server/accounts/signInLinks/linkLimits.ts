/**
 * Limits sign-in links per requesting network address: links to one mailbox, and links to unknown addresses, so that
 * the server cannot be used to mail strangers. People with an account get theirs, whatever others at their network
 * address ask for.
 * A mailbox gets twenty links within an hour. Others may use these up, so two things do not count: the first request of
 * each network, up to sixty links in all, and every request of a browser in which the owner of the mailbox has signed
 * in.
 * Nodes tell each other of each link. Nodes asked at the same moment may each exceed the limit by one.
 */

import { hash } from 'node:crypto'
import type { Bus } from '../../bus/bus.ts'
import { widerNetworkOf } from '../../http/clientAddress.ts'

const WINDOW_MS = 60 * 60_000
/** Links to one mailbox within an hour for one network address, or for one browser of its owner. */
const MAX_PER_MAILBOX = 5
/** Links to one mailbox within an hour, from anywhere. */
const MAX_IN_ALL = 20
const MAX_WITH_FIRST_ASKS = 60
/** Links to strangers within an hour that one network address asks for. */
const MAX_TO_STRANGERS = 100
const MAX_TO_STRANGERS_IN_ALL = 500
/** Beyond this many the oldest are forgotten, which bounds the memory. */
const MAX_REMEMBERED = 5000

interface LinkRequest {
  readonly email: string
  /** The network address that asks. */
  readonly address: string
  /** Whether links to this mailbox lead to an account, or could. */
  readonly isKnown: boolean
}

interface AskedLink extends LinkRequest {
  /** The browser that asks, if the owner of the mailbox has signed in there; null for any other. */
  readonly ownBrowser: string | null
}

/** How many links the mailbox may have had within an hour by then; null: any number. */
type RoomInMailbox = number | null

export interface LinkLimits {
  /** @returns `refused` if this link may not be sent; otherwise it is counted */
  take(asked: AskedLink): RoomInMailbox | 'refused'
}

/** Other nodes get hashes, so that no table contains an address. */
export function createLinkLimits(bus: Bus, now: () => number = Date.now): LinkLimits {
  /** The oldest first. */
  let sent: readonly (LinkRequest & { readonly network: string; readonly at: number })[] = []
  bus.subscribe((message) => {
    if (message.kind === 'link-asked') sent = [...sent.slice(1 - MAX_REMEMBERED), { ...message, at: now() }]
  })
  return {
    take({ email, address, isKnown, ownBrowser }) {
      const from = ownBrowser ?? address
      const request = { email: nameOf(email), address: nameOf(from), network: nameOf(widerNetworkOf(from)), isKnown }
      sent = sent.filter(({ at }) => at > now() - WINDOW_MS)
      const own = sent.filter((one) => one.address === request.address)
      if (own.filter((one) => one.email === request.email).length >= MAX_PER_MAILBOX) return 'refused'
      if (!isKnown && own.filter(isToStranger).length >= MAX_TO_STRANGERS) return 'refused'
      if (!isKnown && sent.filter(isToStranger).length >= MAX_TO_STRANGERS_IN_ALL) return 'refused'
      const isFirst = !sent.some((one) => one.network === request.network && one.email === request.email)
      bus.publish({ kind: 'link-asked', ...request })
      if (ownBrowser !== null) return null
      return isFirst ? MAX_WITH_FIRST_ASKS : MAX_IN_ALL
    },
  }
}

const nameOf = (text: string): string => hash('sha256', text, 'base64url')

const isToStranger = ({ isKnown }: LinkRequest): boolean => !isKnown
