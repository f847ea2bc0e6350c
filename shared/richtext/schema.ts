/**
 * The one Tiptap schema of every rich text (narrative, descriptions, profile sections), for the editor and for the
 * server alike. An editor deletes what its schema does not know: a change here must raise `DOCUMENT_SCHEMA`.
 */
import { getSchema, type Extensions } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeLink } from './links.ts'

const HEADING_LEVELS = [2, 3] as const

/**
 * Undo is not among them: one UndoManager per document covers fields and rich texts together. Extensions that write by
 * themselves are off: every open editor would do it at once, and a paragraph that each of three browsers adds at the
 * end is three.
 */
export function richTextExtensions(): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      trailingNode: false,
      code: false,
      codeBlock: false,
      heading: { levels: [...HEADING_LEVELS] },
      link: {
        openOnClick: false,
        autolink: false,
        protocols: ['http', 'https', 'mailto'],
        isAllowedUri: (href) => isSafeLink(href),
        HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
      },
    }),
    TaskList,
    TaskItem.configure({ nested: true }),
    Table,
    TableRow,
    TableHeader,
    TableCell,
  ]
}

export const richTextSchema = getSchema(richTextExtensions())
