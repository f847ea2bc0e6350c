import { useMemo, type ComponentProps, type ReactNode } from 'react'
import { WriteWithComments } from '../comments/anchors/WriteWithComments.tsx'
import { CommentSlots, useCommentSlots } from '../fields/commentSlots.ts'

const renderInEditor = (text: ComponentProps<typeof WriteWithComments>): ReactNode => <WriteWithComments {...text} />

/** Shows comments in the editors of a page. Apart from `DiscussionProvider`, so that readers load no editor. */
export function EditorCommentsProvider({ children }: { readonly children: ReactNode }) {
  const slots = useCommentSlots()
  const value = useMemo(() => ({ ...slots, inEditor: renderInEditor }), [slots])
  return <CommentSlots value={value}>{children}</CommentSlots>
}
