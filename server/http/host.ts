/**
 * Decides under which names this server answers. Without a public address it is for this machine alone: a page of
 * another site that lets its own name point here (DNS rebinding) would otherwise be its own site to the browser, and
 * could sign in.
 * A demonstration signs anybody in, so it also refuses requests that a proxy on this machine forwards. A proxy that
 * writes another `Host`, speaks HTTP/1.1 and adds no header looks like a browser; therefore no real data is ever in a
 * demonstration.
 */
import type { IncomingMessage } from 'node:http'
import { isFromThisMachine, wasForwarded } from './neighbour.ts'

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

export interface HostSettings {
  readonly publicUrl: string | null
  readonly isDemo: boolean
}

type HostRequest = Pick<IncomingMessage, 'headers' | 'httpVersion' | 'socket'>

/** @returns why the request is not answered, for the person who runs the server; null if it is */
export function refuseHost(request: HostRequest, { publicUrl, isDemo }: HostSettings): string | null {
  // Behind a public address is a proxy, which may send any name on.
  if (publicUrl !== null && !isLocalAddress(publicUrl)) return null
  if (isDemo) {
    if (request.httpVersion === '1.0') return NO_OLD_HTTP
    if (wasForwarded(request) || !isFromThisMachine(request)) return NO_PROXY
  }
  const { host } = request.headers
  if (host === undefined || !LOCAL_HOST.test(host)) return isDemo || publicUrl === null ? HOSTS : null
  return null
}

const isLocalAddress = (url: string): boolean => LOCAL_HOST.test(new URL(url).host)

const HOSTS =
  'Without PUBLIC_URL it answers at localhost, 127.0.0.1 and [::1] only. Set PUBLIC_URL to the address in use.'

const NO_PROXY =
  'A demonstration signs anybody in, so it answers only browsers on its own machine, and no proxy. ' +
  'To serve others, start with an empty DATA_DIR or DATABASE_URL and set PUBLIC_URL.'

const NO_OLD_HTTP =
  'A demonstration does not answer HTTP/1.0, which proxies speak unless they are told otherwise. ' +
  'To serve others, start with an empty DATA_DIR or DATABASE_URL and set PUBLIC_URL.'
