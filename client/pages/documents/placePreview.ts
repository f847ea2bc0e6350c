/** What the preview of a thread's place is given. */
import type { Thread } from '../../../shared/comments/thread.ts'

export interface PlacePreviewProps<Ref> {
  readonly documentRef: Ref
  readonly thread: Thread
}
