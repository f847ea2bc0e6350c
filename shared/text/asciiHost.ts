/** Hosts whose letters may only look like others. */

/**
 * The host of an address as name servers know it, if it has letters beyond ASCII: `xn--pple-43d.example` for `аpple.example`, whose
 * first letter is Cyrillic. Whoever is about to follow a link can tell the two apart by it.
 * @returns null for a host of plain letters, and for what is no address
 */
export function asciiHost(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { hostname } = new URL(address)
  return /(^|\.)xn--/i.test(hostname) ? hostname : null
}
