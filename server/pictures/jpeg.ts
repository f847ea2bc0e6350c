/** Reads a JPEG (ITU T.81): its segments, and the coded pixels up to the mark at the end. */
import type { Picture, PictureFault } from './picture.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Baseline and progressive; nothing else is on the web. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Tables (DHT, DQT, DRI) and frames. Metadata segments (APPn, COM) are left out, except those that define colours. */
const TAKEN = new Set([...FRAMES, 0xc4, 0xdb, 0xdd, SOS])
const isSpoken = (mark: number): boolean => (mark >= 0xe0 && mark <= 0xef) || mark === 0xfe
const isRestart = (mark: number): boolean => mark >= 0xd0 && mark <= 0xd7
/** How colours are meant: JFIF without a picture in it, and Adobe's mark. By mark: the bytes of the segment. */
const COLOUR_BYTES: Readonly<Record<number, number>> = { 0xe0: 18, 0xee: 16 }

export function readJpeg(bytes: Buffer): Picture | PictureFault {
  const parts: Buffer[] = [Buffer.from([0xff, SOI])]
  let size: { readonly width: number; readonly height: number } | null = null
  let scans = 0
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged'
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xff) {
      at += 1
      continue
    }
    if (mark === EOI) {
      if (size === null || scans === 0) return 'damaged'
      if (at + 2 < bytes.length) return 'more'
      return { ...size, bytes: Buffer.concat([...parts, Buffer.from([0xff, EOI])]) }
    }
    if (at + 4 > bytes.length) return 'cut'
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return 'cut'
    if (!TAKEN.has(mark) && !isSpoken(mark)) return 'damaged'
    if (FRAMES.has(mark)) {
      if (size !== null || end < at + 10) return 'damaged'
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    const next: number = mark === SOS ? endOfScan(bytes, end) : end
    if (mark === SOS) {
      if (size === null || next === end) return 'damaged'
      scans += 1
    }
    if (TAKEN.has(mark) || COLOUR_BYTES[mark] === end - at) parts.push(bytes.subarray(at, next))
    at = next
  }
  return 'cut'
}

/** Within coded pixels a byte FF is followed by 00, or by a mark of restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !isRestart(next) && next !== 0xff) return at
    at += 1
  }
  return bytes.length
}
