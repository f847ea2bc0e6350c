/**
 * Scales a chosen picture down to its display size and encodes it again: all other content of its file stays on this
 * device.
 */
import { MAX_THUMBNAIL_BYTES, ThumbnailType } from '../../../shared/assets/thumbnail.ts'

/** `large`: the file has too many bytes. `kind`: its format is not supported. `damaged`: the browser cannot read it. */
export type DrawingFault = 'large' | 'kind' | 'damaged'

export interface DrawnAs {
  /** The longest edge, in pixels. */
  readonly edge: number
  /** The most bytes of the chosen file. */
  readonly mostBytes: number
  /** In the order in which they are tried, until one is small enough to be sent. */
  readonly encodings: readonly { readonly type: 'image/webp' | 'image/jpeg'; readonly quality: number }[]
}

/** @returns why it cannot be used, or the picture to be sent */
export async function drawDown(file: Blob, as: DrawnAs): Promise<Blob | DrawingFault> {
  if (!ThumbnailType.safeParse(file.type).success) return 'kind'
  if (file.size > as.mostBytes) return 'large'
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return 'damaged'
  try {
    return await encode(picture, as)
  } finally {
    picture.close()
  }
}

function drawn(picture: ImageBitmap, edge: number, background: string | null): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context !== null) {
    if (background !== null) {
      context.fillStyle = background
      context.fillRect(0, 0, canvas.width, canvas.height)
    }
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}

/** A browser that cannot write WebP writes PNG instead, which may be larger than a JPEG without transparency. */
async function encode(picture: ImageBitmap, { edge, encodings }: DrawnAs): Promise<Blob | DrawingFault> {
  for (const { type, quality } of encodings) {
    // JPEG shows what is transparent as black.
    const canvas = drawn(picture, edge, type === 'image/jpeg' ? '#fff' : null)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
    if (blob !== null && blob.size <= MAX_THUMBNAIL_BYTES) return blob
  }
  return 'damaged'
}
