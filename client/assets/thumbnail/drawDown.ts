/**
 * Scales a chosen picture down to its display size and encodes it again: all other content of its file stays on this
 * device.
 */
import { MAX_THUMBNAIL_BYTES, THUMBNAIL_EDGE, ThumbnailType } from '../../../shared/assets/thumbnail.ts'

/** `large`: the file has too many bytes. `kind`: its format is not supported. `damaged`: the browser cannot read it. */
export type DrawingFault = 'large' | 'kind' | 'damaged'

const QUALITY = 0.85

/** @returns why it cannot be used, or the picture to be sent */
export async function drawDown(file: Blob): Promise<Blob | DrawingFault> {
  if (!ThumbnailType.safeParse(file.type).success) return 'kind'
  if (file.size > MAX_THUMBNAIL_BYTES) return 'large'
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return 'damaged'
  try {
    return await encode(drawn(picture))
  } finally {
    picture.close()
  }
}

function drawn(picture: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, THUMBNAIL_EDGE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}

/** A browser that cannot write WebP writes PNG instead, which may be larger than a JPEG without transparency. */
async function encode(canvas: HTMLCanvasElement): Promise<Blob | DrawingFault> {
  for (const type of ['image/webp', 'image/jpeg']) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY))
    if (blob !== null && blob.size <= MAX_THUMBNAIL_BYTES) return blob
  }
  return 'damaged'
}
