import type { ComponentProps, ReactNode } from 'react'
import { WriteWithComments } from '../../comments/anchors/WriteWithComments.tsx'

/** What is said about words, in the editors of a page. */
export const renderEditorComments = (props: ComponentProps<typeof WriteWithComments>): ReactNode => (
  <WriteWithComments {...props} />
)
