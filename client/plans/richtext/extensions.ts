/** The shared schema as this editor uses it. */
import type { Extensions } from '@tiptap/core'
import { richTextExtensions } from '../../../shared/richtext/schema.ts'

/**
 * What writes by itself is off: every open editor would do it at once, and a paragraph that each of three browsers adds
 * at the end is three paragraphs. Links are made by hand for the same reason.
 */
export function editorExtensions(): Extensions {
  return richTextExtensions().map((extension) =>
    extension.name === 'starterKit'
      ? extension.configure({ trailingNode: false, link: { autolink: false, linkOnPaste: true } })
      : extension,
  )
}
