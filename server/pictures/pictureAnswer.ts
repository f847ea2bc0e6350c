/** Answers with a picture, under headers that let nothing in it run, and says why an uploaded one is refused. */
import type { ThumbnailType } from '../../shared/assets/thumbnail.ts'
import type { FailureName } from '../../shared/failures.ts'
import { DATA_POLICY } from '../http/headers.ts'
import { isKnown } from '../http/kept/etag.ts'
import type { RequestHeaders } from '../http/route.ts'
import type { Success } from '../http/result.ts'
import type { PictureFault } from './picture.ts'

export const PICTURE_FAULTS: Readonly<Record<PictureFault | 'unknown' | 'wide', FailureName>> = {
  unknown: 'picture-unknown',
  damaged: 'picture-damaged',
  cut: 'picture-cut',
  more: 'picture-has-more',
  moving: 'picture-moving',
  wide: 'picture-too-wide',
}

const PICTURE_ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

/** As public pages: a cache in front may keep it for as long as retracted content may still be seen. */
const PUBLIC_CACHE = 'public, max-age=5, must-revalidate'

interface Asked {
  /** Made of its bytes. */
  readonly hash: string
  readonly headers: RequestHeaders
  /** Whether everybody may read it. */
  readonly isPublic: boolean
}

const headersOf = ({ hash, isPublic }: Asked) => ({
  ...(isPublic ? { 'cache-control': PUBLIC_CACHE } : {}),
  etag: `"${hash}"`,
})

/** @returns null if the asker does not have it yet */
export const unchangedPicture = (asked: Asked): Success | null =>
  isKnown(asked.headers.get('if-none-match'), `"${asked.hash}"`) ? { status: 304, headers: headersOf(asked) } : null

export const shownPicture = (
  { type, bytes }: { readonly type: ThumbnailType; readonly bytes: Buffer<ArrayBuffer> },
  asked: Asked,
  name: string,
): Success => ({
  status: 200,
  bytes,
  headers: {
    ...headersOf(asked),
    'content-type': type,
    'content-disposition': `inline; filename="${name}.${PICTURE_ENDINGS[type]}"`,
    'content-length': String(bytes.length),
    'content-security-policy': DATA_POLICY,
  },
})
