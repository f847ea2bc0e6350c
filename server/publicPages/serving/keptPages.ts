/** Keeps rendered pages, packed, until their content changes. */
import { PackedBody } from '../../http/kept/packedBody.ts'
import type { Success } from '../../http/result.ts'
import type { RequestHeaders } from '../../http/route.ts'

export interface Rendered {
  readonly status: 200 | 404 | 410
  readonly body: Buffer<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

interface Kept {
  readonly stamp: string
  readonly status: Rendered['status']
  readonly body: PackedBody
}

export interface KeptPages {
  /**
   * @param stamp differs for different content. @returns null for a page that is not kept, or whose content has changed
   */
  respond(key: string, stamp: string, headers: RequestHeaders): Promise<Success | null>
  keep(key: string, stamp: string, page: Rendered): void
}

/** @param most how many pages are kept; one more, and all are rendered again on request */
export function createKeptPages(most: number): KeptPages {
  const kept = new Map<string, Kept>()
  return {
    async respond(key, stamp, headers) {
      const found = kept.get(key)
      if (found === undefined || found.stamp !== stamp) return null
      return withStatus(await found.body.respond(headers), found.status)
    },
    keep(key, stamp, { status, body, headers }) {
      if (kept.size >= most && !kept.has(key)) kept.clear()
      kept.set(key, { stamp, status, body: new PackedBody(body, headers, () => {}) })
    },
  }
}

const withStatuses = new WeakMap<Success, Success>()

/** A kept page is answered with the same object each time, by which its compressed forms are found again. */
function withStatus(answer: Success, status: Rendered['status']): Success {
  if (status === 200 || answer.status === 304) return answer
  const made = withStatuses.get(answer) ?? { ...answer, status }
  withStatuses.set(answer, made)
  return made
}
