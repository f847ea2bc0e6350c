/** A rich text as the text of a cell: each line is a block, with light markup that comes back. */
import { EMPTY_RICH_TEXT, type RichText } from '../../richtext/json.ts'
import { richTextSchema } from '../../richtext/schema.ts'
import { storable } from '../../text/storable.ts'
import { sure, type Codec } from './codec.ts'
import { blocksOf } from './markup/readBlocks.ts'
import { linesOf } from './markup/writeBlocks.ts'

export const richTextCodec: Codec<RichText> = {
  write: (richText) => (isEmpty(richText) ? '' : linesOf(richText.content ?? []).join('\n')),
  read(cell) {
    const text = storable(cell.replaceAll(/\r\n?/g, '\n'))
    return sure(text.trim() === '' ? EMPTY_RICH_TEXT : checked(text))
  },
}

const isEmpty = (richText: RichText): boolean => JSON.stringify(richText) === JSON.stringify(EMPTY_RICH_TEXT)

/** Markup that makes no valid text is shown as it is written. */
function checked(text: string): RichText {
  return valid({ type: 'doc', content: blocksOf(text.split('\n')) }) ?? plain(text)
}

function valid(richText: RichText): RichText | null {
  try {
    const node = richTextSchema.nodeFromJSON(richText)
    node.check()
    return node.toJSON() as RichText
  } catch {
    return null
  }
}

const plain = (text: string): RichText => ({
  type: 'doc',
  content: text
    .split('\n')
    .map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
})
