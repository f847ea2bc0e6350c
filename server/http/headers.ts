/** Headers that every answer carries, and the policy of pages. */

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
}

/** The value of a header of every answer that one answer leaves out. */
export const NOT_SENT = ''

/** For responses other than pages: nothing in them may ever be run. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** The policy of the workspace's page. React Aria's two style elements carry the nonce; nothing else is inline. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For the service worker, whose own response limits it: it may fetch from here, and nothing else. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"

/** Headers of every response, even before the app is ready. */
export function fixedHeaders(publicUrl: string | null): Readonly<Record<string, string>> {
  const isSecure = publicUrl?.startsWith('https:') === true
  return {
    ...SECURITY_HEADERS,
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
