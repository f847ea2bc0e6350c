/** Reads a WebP (RFC 9649): its chunks, and the sizes in the header of the coded picture. */
import type { Picture, PictureFault } from './picture.ts'

interface Chunk {
  readonly name: string
  readonly data: Buffer
  readonly whole: Buffer
}
interface Size {
  readonly width: number
  readonly height: number
}

const HEADER_BYTES = 12
const MOVING = new Set(['ANIM', 'ANMF'])
/** Keep only the alpha flag of the VP8X header; drop all metadata. */
const ALPHA_FLAG = 0x10
const MOVING_FLAG = 0x02

export function readWebp(bytes: Buffer): Picture | PictureFault {
  const chunks = chunksOf(bytes)
  if (typeof chunks === 'string') return chunks
  if (chunks.some(({ name }) => MOVING.has(name))) return 'moving'
  const extended = chunks[0]?.name === 'VP8X' ? chunks[0] : undefined
  const rest = extended === undefined ? chunks : chunks.slice(1)
  const pictures = rest.filter(({ name }) => name === 'VP8 ' || name === 'VP8L')
  const [picture, second] = pictures
  if (picture === undefined || rest.some(({ name }) => name === 'VP8X')) return 'damaged'
  if (second !== undefined) return 'more'
  const size = picture.name === 'VP8L' ? losslessSize(picture.data) : lossySize(picture.data)
  if (size === null) return 'damaged'
  if (extended === undefined) return { ...size, bytes: riff([picture.whole]) }
  const fault = extendedFault(extended.data, size)
  if (fault !== null) return fault
  const alpha = rest.filter(({ name }) => name === 'ALPH').slice(0, 1)
  return { ...size, bytes: riff([plainExtended(extended.whole), ...alpha.map(({ whole }) => whole), picture.whole]) }
}

function chunksOf(bytes: Buffer): readonly Chunk[] | PictureFault {
  if (bytes.length < HEADER_BYTES + 8) return 'cut'
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return 'cut'
  if (end < bytes.length) return 'more'
  const chunks: Chunk[] = []
  for (let at = HEADER_BYTES; at < end;) {
    if (at + 8 > end) return 'damaged'
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) return 'cut'
    const name = bytes.toString('latin1', at, at + 4)
    chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + length), whole: bytes.subarray(at, next) })
    at = next
  }
  return chunks
}

/** A key frame of VP8 (RFC 6386, 9.1): three bytes, a mark, and the sizes in 14 bits each. */
function lossySize(data: Buffer): Size | null {
  if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) return null
  const frame = data.readUIntLE(0, 3)
  const firstPart = frame >>> 5
  if ((frame & 1) !== 0 || 10 + firstPart > data.length) return null
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
}

/** A mark, and the sizes less one in 14 bits each. */
function losslessSize(data: Buffer): Size | null {
  if (data.length < 6 || data[0] !== 0x2f) return null
  const bits = data.readUInt32LE(1)
  if (bits >>> 29 !== 0) return null
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function extendedFault(data: Buffer, { width, height }: Size): PictureFault | null {
  if (data.length !== 10) return 'damaged'
  if (((data[0] ?? 0) & MOVING_FLAG) !== 0) return 'moving'
  return data.readUIntLE(4, 3) + 1 === width && data.readUIntLE(7, 3) + 1 === height ? null : 'damaged'
}

function plainExtended(whole: Buffer): Buffer {
  const copy = Buffer.from(whole)
  copy[8] = (copy[8] ?? 0) & ALPHA_FLAG
  return copy
}

function riff(parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  header.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([header, body])
}
