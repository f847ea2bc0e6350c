/** Rich text as ProseMirror JSON: the form stored in views and sent over HTTP. Needs no editor library. */
import { z } from 'zod'

interface Mark {
  readonly type: string
  readonly attrs?: Record<string, unknown> | undefined
}
/** A node of a rich text, as `Node.toJSON()` of ProseMirror writes it. */
export interface RichTextNode {
  readonly type: string
  readonly attrs?: Record<string, unknown> | undefined
  readonly content?: readonly RichTextNode[] | undefined
  readonly marks?: readonly Mark[] | undefined
  readonly text?: string | undefined
}
export type RichText = RichTextNode & { readonly type: 'doc' }

const MarkJson = z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })
const NodeJson: z.ZodType<RichTextNode> = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  get content() {
    return z.array(NodeJson).optional()
  },
  marks: z.array(MarkJson).optional(),
  text: z.string().optional(),
})

/** Deeper than any view is (`MAX_DEPTH` in `read.ts`), far shallower than any stack. */
const MAX_DEPTH = 100

/** Level by level, because input from outside can be nested deeper than any stack. */
function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false
    level = level.flatMap((node): readonly unknown[] =>
      typeof node === 'object' && node !== null && 'content' in node && Array.isArray(node.content) ? node.content : [],
    )
  }
  return true
}

export const RichText = z.custom<RichText>((value) => {
  if (!isShallow(value)) return false
  const node = NodeJson.safeParse(value)
  return node.success && node.data.type === 'doc'
})

export const EMPTY_RICH_TEXT: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

/** All text of a node, its blocks parted by single line feeds, the cells of a table by tabs. */
export function textOf(node: RichTextNode): string {
  if (node.text !== undefined) return node.text
  const parts = (node.content ?? []).map(textOf)
  if (node.type === 'tableRow') return parts.join('\t')
  const inline = (node.content ?? []).some((child) => child.type === 'text' || child.type === 'hardBreak')
  return parts.join(inline ? '' : '\n')
}
