import { readWholeNumber } from '../../shared/fields/wholeNumbers.ts'
import type { TypedKind } from './fieldEntry.ts'

/** `javascript:`, `data:`, `mailto:`; not `example.org:8443`. */
const OTHER_SCHEME = /^[a-z][a-z0-9+-]*:(?!\/\/)/i

/** The value of typed text, not yet checked. An address without a scheme gets https. */
export function typedValue(typed: string, kind: TypedKind): unknown {
  const text = typed.trim()
  if (kind === 'number') return readWholeNumber(text)
  const isAddress = kind === 'url' || kind === 'https'
  if (isAddress && !text.includes('://') && !OTHER_SCHEME.test(text)) return `https://${text}`
  return text
}
