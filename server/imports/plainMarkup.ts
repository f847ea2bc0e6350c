/**
 * Looks once through a part of a workbook, before a parser reads it: parsers that search for the end of each tag read a
 * part without ends again for each of its tags. No spreadsheet writes the refused forms.
 */
import { TableFailure } from './tableFailure.ts'

const MAX_TAG_BYTES = 64 * 1024
/** Texts in a cell of a row of a sheet, with their formats, are ten deep. */
const MAX_DEPTH = 64

const [OPEN, CLOSE, SLASH, QUERY, EXCLAMATION] = ['<', '>', '/', '?', '!'].map((sign) => sign.charCodeAt(0))
/** Sections that may hold any character. */
const UNPARSED = [
  { begin: '<![CDATA[', end: ']]>' },
  { begin: '<!--', end: '-->' },
] as const

/** @throws TableFailure for tags that do not end, are very long or very deep, and for a document type, whose entities can grow without end */
export function requirePlainMarkup(part: Buffer): void {
  let depth = 0
  for (let at = part.indexOf('<'); at !== -1; at = part.indexOf('<', at)) {
    const skipped = part[at + 1] === EXCLAMATION ? afterUnparsed(part, at) : null
    if (skipped !== null) {
      at = skipped
      continue
    }
    const end = endOfTag(part, at)
    if (part[at + 1] === SLASH) depth -= 1
    else if (part[at + 1] !== QUERY && part[end - 1] !== SLASH) depth += 1
    if (depth > MAX_DEPTH) throw new TableFailure('file-not-readable')
    at = end
  }
}

/**
 * @returns where the part continues after it @throws TableFailure for any other declaration, and for one without an end
 */
function afterUnparsed(part: Buffer, at: number): number {
  const kind = UNPARSED.find(({ begin }) => part.toString('latin1', at, at + begin.length) === begin)
  const end = kind === undefined ? -1 : part.indexOf(kind.end, at)
  if (kind === undefined || end === -1) throw new TableFailure('file-not-readable')
  return end + kind.end.length
}

function endOfTag(part: Buffer, at: number): number {
  const last = Math.min(part.length, at + MAX_TAG_BYTES)
  for (let end = at + 1; end < last; end++) {
    if (part[end] === CLOSE) return end
    if (part[end] === OPEN) break
  }
  throw new TableFailure('file-not-readable')
}
