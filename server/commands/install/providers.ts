/** Whether providers of OpenID Connect answer, and the data to register there. */
import { z } from 'zod'
import type { ProviderConfig } from '../../../shared/accounts/providerConfig.ts'
import { whyNotReached, type Finding } from './finding.ts'

const WAIT_MS = 8000
/** Tokens are taken when clocks differ by less. */
const CLOCKS_APART_S = 30

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
})

/** @param home the address of the workspace, without a slash at the end */
export async function checkProvider(
  provider: ProviderConfig,
  home: string,
  now: () => number,
): Promise<readonly Finding[]> {
  const of = `Provider ${provider.id}`
  const address = `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) })
    const found = Discovery.safeParse(await response.json().catch(() => null))
    if (!found.success) {
      return [
        {
          kind: 'wrong',
          of,
          what: `${address} answers ${response.status}, and not as a provider. Is the issuer right?`,
        },
      ]
    }
    if (found.data.issuer !== provider.issuer) {
      return [
        { kind: 'wrong', of, what: `it calls itself ${found.data.issuer}. Write this as the issuer, to the letter.` },
      ]
    }
    return [{ kind: 'ok', of, what: registered(provider, home) }, clockFinding(of, response.headers.get('date'), now())]
  } catch (error) {
    return [{ kind: 'wrong', of, what: `${address}: ${whyNotReached(error)}` }]
  }
}

const registered = ({ id }: ProviderConfig, home: string): string =>
  `answers. Register there: redirect ${home}/auth/${id}/callback, back-channel logout ${home}/auth/${id}/backchannel-logout, after sign-out ${home}`

function clockFinding(of: string, date: string | null, now: number): Finding {
  const there = Date.parse(date ?? '')
  if (Number.isNaN(there)) return { kind: 'note', of, what: 'it does not tell its time.' }
  const apart = Math.round((now - there) / 1000)
  return Math.abs(apart) > CLOCKS_APART_S
    ? {
        kind: 'wrong',
        of,
        what: `the clock here is ${apart} s from the one there, and sign-ins will fail. Set it by NTP.`,
      }
    : { kind: 'ok', of, what: 'the clocks agree.' }
}
