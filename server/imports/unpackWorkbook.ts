/**
 * Unpacks a workbook within bounds, and repacks the needed parts without compression: later readers meet neither a bomb
 * nor an entry that the archive's list does not name.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { requirePlainMarkup } from './plainMarkup.ts'
import { TableFailure } from './tableFailure.ts'

const MAX_UNPACKED_BYTES = 100 * 1024 * 1024
const MAX_ENTRIES = 2000

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
/** The end of an archive may be followed by a comment. */
const MAX_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

export type Entries = ReadonlyMap<string, Buffer>

/** The parts of a workbook in XML, by their paths. @throws TableFailure */
export function unpackWorkbook(file: Buffer): { readonly parts: Entries; readonly names: readonly string[] } {
  const parts = new Map<string, Buffer>()
  const names: string[] = []
  let left = MAX_UNPACKED_BYTES
  for (const { name, method, packed } of entriesOf(file)) {
    names.push(name)
    if (!/\.(?:xml|rels)$/i.test(name) || method === null) continue
    const bytes = method === STORED ? packed : inflate(packed, left)
    left -= bytes.length
    if (left < 0) throw new TableFailure('file-unpacks-too-large')
    requirePlainMarkup(bytes)
    parts.set(name, bytes)
  }
  return { parts, names }
}

function inflate(packed: Buffer, maxOutputLength: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(maxOutputLength, 1) })
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new TableFailure(isTooLong ? 'file-unpacks-too-large' : 'file-not-readable')
  }
}

interface PackedEntry {
  readonly name: string
  /** Null for one that no workbook has. */
  readonly method: number | null
  readonly packed: Buffer
}

function entriesOf(file: Buffer): readonly PackedEntry[] {
  try {
    const end = endOf(file)
    const count = file.readUInt16LE(end + 10)
    if (count > MAX_ENTRIES) throw new TableFailure('file-unpacks-too-large')
    const entries: PackedEntry[] = []
    for (let at = file.readUInt32LE(end + 16), left = count; left > 0; left--) {
      if (file.readUInt32LE(at) !== ENTRY) throw new TableFailure('file-not-readable')
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
      const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
      entries.push({ name, ...contentAt(file, at) })
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    }
    return entries
  } catch (error) {
    // Numbers that point outside of the file.
    throw error instanceof TableFailure ? error : new TableFailure('file-not-readable')
  }
}

function endOf(file: Buffer): number {
  const from = Math.max(0, file.length - END_LENGTH - MAX_COMMENT)
  for (let at = file.length - END_LENGTH; at >= from; at--) if (file.readUInt32LE(at) === END) return at
  throw new TableFailure('file-not-readable')
}

function contentAt(file: Buffer, entry: number): Pick<PackedEntry, 'method' | 'packed'> {
  const method = file.readUInt16LE(entry + 10)
  const size = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  if (file.readUInt32LE(local) !== LOCAL) throw new TableFailure('file-not-readable')
  // Bit 0: the content is encrypted.
  if ((file.readUInt16LE(entry + 8) & 1) === 1) throw new TableFailure('file-locked')
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  return {
    method: method === STORED || method === DEFLATED ? method : null,
    packed: file.subarray(start, start + size),
  }
}

/** An archive of these parts, none of them compressed. */
export function packStored(parts: Entries): Buffer {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [path, bytes] of parts) {
    const name = Buffer.from(path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    locals.push(numbered(LOCAL), common, name, bytes)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    list.push(numbered(ENTRY), Buffer.from([20, 0]), common, place, name)
    offset += 30 + name.length + bytes.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, listed, numbered(END), end])
}

function numbered(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
