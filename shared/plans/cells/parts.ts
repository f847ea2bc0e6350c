/** Several values in one cell, parted by `;` or a new line. A backslash keeps the sign behind it from parting. Pure. */

const isBlank = (sign: string): boolean => /\s/.test(sign)

/** Protects a value, so that {@link partsOf} gives it back whole. */
export function protect(value: string, separators: string): string {
  const signs = [...value]
  return signs
    .map((sign, at) => {
      const special = sign === '\\' || sign === '\n' || sign === '\r' || separators.includes(sign)
      return special || ((at === 0 || at === signs.length - 1) && isBlank(sign)) ? `\\${sign}` : sign
    })
    .join('')
}

/** The parts as they are written, empty ones among them; {@link unprotect} reads each. */
export function partsOf(text: string, separators: string): readonly string[] {
  const parts = ['']
  const signs = [...text]
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? ''
    const last = parts.length - 1
    if (sign === '\\') parts[last] += sign + (signs[++at] ?? '')
    else if (separators.includes(sign)) parts.push('')
    else parts[last] += sign
  }
  return parts
}

/** Without the blanks around it, unless they are protected. A backslash before a letter or digit is itself. */
export function unprotect(part: string): string {
  const signs = [...part]
  let read = ''
  let trimmable = 0
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? ''
    const next = signs[at + 1]
    if (sign === '\\' && next !== undefined && !/[\p{L}\p{N}]/u.test(next)) {
      read += next
      trimmable = 0
      at++
    } else if (isBlank(sign)) {
      if (read !== '') {
        read += sign
        trimmable++
      }
    } else {
      read += sign
      trimmable = 0
    }
  }
  return trimmable === 0 ? read : read.slice(0, -trimmable)
}

const VALUES = ';\n\r'
export const protectValue = (value: string): string => protect(value, VALUES)
export const valuesOf = (text: string): readonly string[] => partsOf(text, VALUES).filter((part) => part.trim() !== '')

/** The parts of one entry of a list, such as a resource: `Guide | https://… | Lesson plan`. */
const ENTRY = '|;\n\r'
export const partsOfEntry = (entry: string): readonly string[] => partsOf(entry, '|').map(unprotect)

/** @param least how many parts are written, even if the last ones are empty */
export function writeEntry(parts: readonly string[], least = 1): string {
  const filled = Math.max(parts.findLastIndex((part) => part !== '') + 1, least)
  const written = parts.slice(0, filled).map((part) => protect(part, ENTRY))
  const text = written.join(' | ').trimStart()
  return text === '' ? '|' : text
}
