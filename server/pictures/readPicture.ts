/**
 * Reads an uploaded picture to its last byte, without drawing it. Keeps only what a picture needs: drops metadata (the
 * place of a photo, comments) and refuses files with more than one picture, so that nothing else can be served as one.
 */
import { MAX_THUMBNAIL_EDGE, type ThumbnailType } from '../../shared/assets/thumbnail.ts'
import type { Picture, PictureFault, ReadPicture } from './picture.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

interface Format {
  readonly type: ThumbnailType
  readonly isOne: (bytes: Buffer) => boolean
  readonly read: ReadPicture
}

const startsWith = (bytes: Buffer, at: number, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const FORMATS: readonly Format[] = [
  {
    type: 'image/png',
    isOne: (bytes) => startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    read: readPng,
  },
  { type: 'image/jpeg', isOne: (bytes) => startsWith(bytes, 0, 0xff, 0xd8, 0xff), read: readJpeg },
  {
    type: 'image/webp',
    isOne: (bytes) => startsWith(bytes, 0, 0x52, 0x49, 0x46, 0x46) && startsWith(bytes, 8, 0x57, 0x45, 0x42, 0x50),
    read: readWebp,
  },
]

export type CheckedPicture = Picture & { readonly type: ThumbnailType }

/** @returns why it is not taken, or the picture */
export async function readPicture(bytes: Buffer): Promise<CheckedPicture | PictureFault | 'unknown' | 'wide'> {
  const format = FORMATS.find(({ isOne }) => isOne(bytes))
  if (format === undefined) return 'unknown'
  const read = await format.read(bytes)
  if (typeof read === 'string') return read
  if (read.width === 0 || read.height === 0) return 'damaged'
  if (Math.max(read.width, read.height) > MAX_THUMBNAIL_EDGE) return 'wide'
  return { ...read, type: format.type }
}
