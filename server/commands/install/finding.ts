/** A *finding* is one line of `npm run check-install`. */
export interface Finding {
  /** `ok`: works. `note`: may be intended. `wrong`: does not work, or should not stay. */
  readonly kind: 'ok' | 'note' | 'wrong'
  readonly of: string
  /** For `wrong`: with what to do. */
  readonly what: string
}

const MARKS = { ok: 'ok   ', note: 'note ', wrong: 'WRONG' } as const satisfies Record<Finding['kind'], string>

export const lineOf = ({ kind, of, what }: Finding): string => `${MARKS[kind]} ${of}: ${what}`

/** Errors for authorities that Node does not know. */
const UNKNOWN_AUTHORITY = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

/** Why something could not be reached, with what to do. */
export function whyNotReached(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const code = codeOf(cause) ?? codeOf(error)
  const said = cause instanceof Error && cause.message !== '' ? cause.message : error.message
  const why = code === null || said.includes(code) ? said : `${said} (${code})`
  if (code !== null && UNKNOWN_AUTHORITY.has(code)) {
    return `${why}. If its certificate is of an authority of your own, name the file of that in NODE_EXTRA_CA_CERTS.`
  }
  if (error.name === 'TimeoutError')
    return 'no answer within eight seconds. Does a firewall drop it? NODE_USE_ENV_PROXY=1 uses HTTPS_PROXY.'
  return why
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
