/** The extensions of the comment editor. They allow exactly the content of a comment, see `shared/comments/body.ts`. */
import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { isHonestLink } from '../../../shared/richtext/links.ts'
import { tabLeaves } from '../../richtext/tabLeaves.ts'

export const commentExtensions = (): Extensions => [
  StarterKit.configure({
    heading: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      protocols: ['http', 'https', 'mailto'],
      isAllowedUri: (href) => isHonestLink(href),
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank', class: null },
    },
  }),
  tabLeaves,
]
