/** PNG pictures of a palette, read and written: as many as there are, and no more than our own pictures need. */
import { promisify } from 'node:util'
import { crc32, deflate, inflate } from 'node:zlib'

export interface IndexedPicture {
  readonly width: number
  readonly height: number
  /** Three bytes a colour. */
  readonly palette: Uint8Array
  /** A byte a pixel: which colour it has. */
  readonly pixels: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const DEPTH = 8
const OF_PALETTE = 3
const HEADER_BYTES = 13

const deflated = promisify(deflate)
const inflated = promisify(inflate)

export async function writePng({ width, height, palette, pixels }: IndexedPicture, level = 6): Promise<Buffer> {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([DEPTH, OF_PALETTE, 0, 0, 0], 8)
  // A byte before each line names its filter: none, which suits areas of one colour best.
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) lines.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', await deflated(lines, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([SIGNATURE, ...chunks])
}

/** @throws for a picture that {@link writePng} did not write */
export async function readPng(bytes: Buffer): Promise<IndexedPicture> {
  const chunks = new Map<string, Buffer>()
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name))
  if (header === undefined || palette === undefined || data === undefined || header[9] !== OF_PALETTE) {
    throw new Error('not a picture of ours')
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const lines = await inflated(data)
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    pixels.set(lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  }
  return { width, height, palette: new Uint8Array(palette), pixels }
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(4)
  ends.writeUInt32BE(crc32(body))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, body, ends])
}
