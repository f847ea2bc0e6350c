/**
 * Remembers in a browser which mailbox signed in there last. Others can ask for links to a mailbox until no more are
 * sent; the browser of its owner is outside this limit, and has its own.
 */
import { hash } from 'node:crypto'
import { z } from 'zod'
import { DAY_S } from '../../../shared/days.ts'
import type { RequestHeaders } from '../../http/route.ts'
import { createHostCookie } from '../hostCookie.ts'
import { createSealer } from '../sealer.ts'

/** As long as a browser keeps a cookie. */
const KNOWN_S = 400 * DAY_S

const Known = z.object({ mailbox: z.string() })

export interface KnownMailbox {
  /** The `Set-Cookie` value for somebody who has just signed in. */
  remember(email: string): Promise<string>
  isOf(headers: RequestHeaders, email: string): Promise<boolean>
}

/** @param secure whether people come over https */
export function createKnownMailbox(secret: string, secure: boolean): KnownMailbox {
  const cookie = createHostCookie('sid_mailbox', secure)
  const sealer = createSealer(secret, 'known mailbox', KNOWN_S, Known)
  return {
    remember: async (email) => cookie.of(await sealer.seal({ mailbox: hashOf(email) }), KNOWN_S),
    async isOf(headers, email) {
      const known = await sealer.open(cookie.in(headers))
      return known !== null && known.mailbox === hashOf(email)
    },
  }
}

const hashOf = (email: string): string => hash('sha256', email.toLowerCase(), 'base64url')
