/** Hosts with letters that may only look like others. */

/**
 * The host of an address as name servers know it, if it has letters beyond ASCII: `xn--pple-43d.example` for
 * `аpple.example`, whose first letter is Cyrillic. Shown beside a link, it tells the two apart.
 * @returns null for a host of plain letters, and for anything that is not an address
 */
export function asciiHost(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { hostname } = new URL(address)
  return /(^|\.)xn--/i.test(hostname) ? hostname : null
}
