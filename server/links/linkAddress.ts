/** The address of a link, before anything is connected. */
import { isIP } from 'node:net'
import { mayConnect, mayUsePort } from './publicAddress.ts'
import type { AllowedServices } from '../../shared/links/allowedServices.ts'

const MAX_ADDRESS_CHARACTERS = 2000

/**
 * @returns null for an address that may not be fetched: another scheme, a password, an address or a port that is not
 * public
 */
export function fetchableAddress(text: string, base: URL | null, allowed: AllowedServices): URL | null {
  if (text.length > MAX_ADDRESS_CHARACTERS) return null
  const url = URL.parse(text, base?.href)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '') return null
  const host = hostOf(url)
  const port = portOf(url)
  if (!mayUsePort(port, allowed)) return null
  // A socket does not look up IP addresses: this is where they are checked.
  if (isIP(host) !== 0) return mayConnect(host, port, allowed) ? url : null
  return host.replace(/\.$/, '').includes('.') ? url : null
}

/** The host as sockets take it, without the brackets of an IPv6 address. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
