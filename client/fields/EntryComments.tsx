import { useCommentSlots } from './commentSlots.ts'

/** The comments on an entry, after its fields; nothing if the page has no discussion. */
export function EntryComments({ id }: { readonly id: string }) {
  return useCommentSlots().afterEntry(id)
}
