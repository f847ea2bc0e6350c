/** Addresses with a part that begins with a dot: `security.txt` (RFC 9116), and nothing else. Scanners ask for many of them. */
import { DAY_MS } from '../../shared/days.ts'

type DotPath =
  | { readonly kind: 'other' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'text'; readonly text: string }

interface DotPathsDeps {
  /** A URI; null: nobody was named. */
  readonly securityContact: string | null
  readonly publicUrl: string | null
  readonly now: () => Date
}

/** `.` and `..` are ways, and no names. */
const DOT_FILE = /\/\.(?!\.?(?:\/|$))/

const SECURITY_TXT = '/.well-known/security.txt'
/** The standard wants less than a year. Each answer is as fresh as its moment. */
const VALID_MS = 180 * DAY_MS

/** @returns a function that classifies a path, which may be escaped but not wrongly */
export function createDotPaths({ securityContact, publicUrl, now }: DotPathsDeps): (path: string) => DotPath {
  function securityText(contact: string): string {
    return [
      `Contact: ${contact}`,
      `Expires: ${new Date(now().getTime() + VALID_MS).toISOString()}`,
      'Preferred-Languages: en',
      ...(publicUrl === null ? [] : [`Canonical: ${publicUrl}${SECURITY_TXT}`]),
      '',
    ].join('\n')
  }
  return (path) => {
    const decoded = path.includes('%') ? decodeURIComponent(path) : path
    if (!DOT_FILE.test(decoded)) return { kind: 'other' }
    if (decoded !== SECURITY_TXT || securityContact === null) return { kind: 'missing' }
    return { kind: 'text', text: securityText(securityContact) }
  }
}
