/** Reads a PNG (RFC 2083): every chunk and its checksum, and the pixels, whose number must match the header. */
import { promisify } from 'node:util'
import { crc32, inflate, type InputType, type ZlibOptions } from 'node:zlib'
import { MAX_THUMBNAIL_EDGE } from '../../shared/assets/thumbnail.ts'
import type { Picture, PictureFault } from './picture.ts'

const SIGNATURE_BYTES = 8
/** Length, name and sum. */
const FRAME_BYTES = 12
/** Chunks that change how the pixels look. All others are left out. */
const TAKEN = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'])
/** The chunks of an animated PNG. */
const MOVING = new Set(['acTL', 'fcTL', 'fdAT'])

/** By colour type: samples of a pixel, and the depths that there are. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

interface Chunk {
  readonly name: string
  readonly data: Buffer
  readonly whole: Buffer
}

export async function readPng(bytes: Buffer): Promise<Picture | PictureFault> {
  const chunks = chunksOf(bytes)
  if (typeof chunks === 'string') return chunks
  if (chunks.some(({ name }) => MOVING.has(name))) return 'moving'
  // A chunk with a capital first letter is critical: a reader must understand it.
  if (chunks.some(({ name }) => !TAKEN.has(name) && /^[A-Z]/.test(name))) return 'damaged'
  const [header, ...others] = chunks
  if (header?.name !== 'IHDR' || header.data.length !== 13 || others.some(({ name }) => name === 'IHDR'))
    return 'damaged'
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  if (width === 0 || height === 0) return 'damaged'
  // The pixels of a picture that is refused for its size are not unpacked.
  if (Math.max(width, height) > MAX_THUMBNAIL_EDGE) return { width, height, bytes }
  const expected = pixelBytes(header.data, width, height)
  if (expected === null) return 'damaged'
  const packed = Buffer.concat(others.flatMap(({ name, data }) => (name === 'IDAT' ? [data] : [])))
  const fault = await pixelFault(packed, expected)
  if (fault !== null) return fault
  const taken = chunks.filter(({ name }) => TAKEN.has(name)).map(({ whole }) => whole)
  return { width, height, bytes: Buffer.concat([bytes.subarray(0, SIGNATURE_BYTES), ...taken]) }
}

function chunksOf(bytes: Buffer): readonly Chunk[] | PictureFault {
  const chunks: Chunk[] = []
  let at = SIGNATURE_BYTES
  while (chunks.at(-1)?.name !== 'IEND') {
    if (at + FRAME_BYTES > bytes.length) return 'cut'
    const end = at + FRAME_BYTES + bytes.readUInt32BE(at)
    if (end > bytes.length) return 'cut'
    const sum = crc32(bytes.subarray(at + 4, end - 4))
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (sum !== bytes.readUInt32BE(end - 4) || !/^[A-Za-z]{4}$/.test(name)) return 'damaged'
    chunks.push({ name, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    at = end
  }
  return at === bytes.length ? chunks : 'more'
}

/** The unpacked bytes of all rows; each has a byte for its filter. @returns null for a header that says nothing */
function pixelBytes(header: Buffer, width: number, height: number): number | null {
  const [depth = 0, colour = -1, compression, filter, interlace] = header.subarray(8)
  const kind = COLOURS[colour]
  if (kind === undefined || !kind.depths.includes(depth) || compression !== 0 || filter !== 0) return null
  const bits = kind.samples * depth
  const rows = (wide: number, high: number): number => (wide === 0 ? 0 : high * (1 + Math.ceil((wide * bits) / 8)))
  if (interlace === 0) return rows(width, height)
  return interlace === 1 ? PASSES.reduce((sum, pass) => sum + rows(...sizeOf(pass, width, height)), 0) : null
}

/** The seven passes of an interlaced picture: first column and row, and the steps between. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

const sizeOf = ([x, y, dx, dy]: (typeof PASSES)[number], width: number, height: number): [number, number] => [
  Math.max(0, Math.ceil((width - x) / dx)),
  Math.max(0, Math.ceil((height - y) / dy)),
]

interface Unpacked {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}
/** With `info` Node also says how much of the input was read, which its types do not know. */
const unpack = promisify(
  inflate as (input: InputType, options: ZlibOptions, done: (e: Error | null, u: unknown) => void) => void,
)

async function pixelFault(packed: Buffer, expected: number): Promise<PictureFault | null> {
  if (packed.length === 0) return 'damaged'
  try {
    const { buffer, engine } = (await unpack(packed, { info: true, maxOutputLength: expected + 1 })) as Unpacked
    if (engine.bytesWritten < packed.length) return 'more'
    return buffer.length === expected ? null : buffer.length < expected ? 'cut' : 'more'
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'Z_BUF_ERROR') return 'cut'
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'more' : 'damaged'
  }
}
