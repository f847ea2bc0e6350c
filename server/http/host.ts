/**
 * Decides under which names this server answers. Without a public address it is for this machine alone: a page of another
 * site that lets its own name point here (DNS rebinding) would else be its own site to the browser, and could sign in.
 */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** Behind a public address stands a proxy, which may send on any name. */
export function isHostAllowed(host: string | null, publicUrl: string | null): boolean {
  return publicUrl !== null || (host !== null && LOCAL_HOST.test(host))
}
