/**
 * A *record* is one batch in a segment, after a header with a checksum. A batch exists whole or not at all, because its
 * record is valid or not.
 */
import { crc32 } from 'node:zlib'
import { readBatch, sizeOfBatch, writeBatch } from './batchBytes.ts'
import type { Part } from './part.ts'

/** Mark, number and salt of the segment, bytes that were flushed, length of the batch, checksum of all but the mark. */
const HEADER_BYTES = 24
const MARK = 0x52_44_49_53
const AT = { number: 4, salt: 8, flushed: 12, length: 16, checksum: 20 } as const

/** The position of a record. */
export interface RecordPlace {
  /** The number of the segment; later ones have higher numbers. */
  readonly number: number
  /** Drawn for the segment, so that older records behind its end, in a reused file, are not taken for its own. */
  readonly salt: number
  /** The bytes of the segment that were on the disk when this record was written. */
  readonly flushed: number
}

export interface FoundRecord extends RecordPlace {
  readonly parts: readonly Part[]
  /** The position of the next one. */
  readonly end: number
}

/** @returns a record that has no place yet, see {@link placeRecord} */
export function makeRecord(parts: readonly Part[]): Buffer {
  const size = sizeOfBatch(parts)
  const record = Buffer.allocUnsafe(HEADER_BYTES + size)
  record.writeUInt32LE(MARK, 0)
  record.writeUInt32LE(size, AT.length)
  writeBatch(parts, record, HEADER_BYTES)
  return record
}

/** Writes a record's position into it. It may be placed again, for another segment. */
export function placeRecord(record: Buffer, { number, salt, flushed }: RecordPlace): void {
  record.writeUInt32LE(number, AT.number)
  record.writeUInt32LE(salt, AT.salt)
  record.writeUInt32LE(flushed, AT.flushed)
  record.writeUInt32LE(checksumOf(record), AT.checksum)
}

/**
 * @param of the segment, if known
 * @returns null if no whole record begins there, or one of another segment
 */
export function findRecord(bytes: Buffer, at: number, of: RecordPlace | null = null): FoundRecord | null {
  if (at + HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== MARK) return null
  const place = { number: bytes.readUInt32LE(at + AT.number), salt: bytes.readUInt32LE(at + AT.salt) }
  if (of !== null && (place.number !== of.number || place.salt !== of.salt)) return null
  const end = at + HEADER_BYTES + bytes.readUInt32LE(at + AT.length)
  if (end > bytes.length) return null
  const record = bytes.subarray(at, end)
  if (record.readUInt32LE(AT.checksum) !== checksumOf(record)) return null
  return { ...place, flushed: record.readUInt32LE(AT.flushed), parts: readBatch(record, HEADER_BYTES), end }
}

/** @returns where the next record may begin; -1 if nowhere */
export const findMark = (bytes: Buffer, from: number): number => bytes.indexOf(MARK_BYTES, from)

const MARK_BYTES = Buffer.alloc(4)
MARK_BYTES.writeUInt32LE(MARK)

function checksumOf(record: Buffer): number {
  return crc32(record.subarray(HEADER_BYTES), crc32(record.subarray(AT.number, AT.checksum)))
}
