/** Props of the preview of a thread's place. */
import type { Thread } from '../../../shared/comments/thread.ts'

export interface PlacePreviewProps<Ref> {
  readonly documentRef: Ref
  readonly thread: Thread
}
