/** The kinds of blocks that a text is made of, for the menu of the toolbar and for the list that "/" opens. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ChainedCommands, Editor } from '@tiptap/react'
import type { IconName } from '../ui/Icon.tsx'

export interface Block {
  readonly label: MessageDescriptor
  readonly icon: IconName
  /** Other words that find it, in English and as Markdown writes it. */
  readonly also: string
  readonly make: (chain: ChainedCommands) => ChainedCommands
  readonly isAt: (editor: Editor) => boolean
}

const BLOCK_IDS = [
  'paragraph',
  'heading',
  'subheading',
  'bullets',
  'numbers',
  'tasks',
  'table',
  'quote',
  'rule',
] as const
export type BlockId = (typeof BLOCK_IDS)[number]

/** A table begins with a header row, like most that people bring along. */
const NEW_TABLE = { rows: 3, cols: 3, withHeaderRow: true }

export const BLOCKS: Readonly<Record<BlockId, Block>> = {
  paragraph: {
    label: msg`Text`,
    icon: 'text',
    also: 'paragraph normal p',
    make: (chain) => chain.setParagraph(),
    isAt: (editor) => editor.isActive('paragraph'),
  },
  heading: {
    label: msg`Heading`,
    icon: 'heading',
    also: 'title h1 h2 #',
    make: (chain) => chain.setHeading({ level: 2 }),
    isAt: (editor) => editor.isActive('heading', { level: 2 }),
  },
  subheading: {
    label: msg`Subheading`,
    icon: 'heading',
    also: 'h3 ###',
    make: (chain) => chain.setHeading({ level: 3 }),
    isAt: (editor) => editor.isActive('heading', { level: 3 }),
  },
  bullets: {
    label: msg`List`,
    icon: 'list',
    also: 'bullets points ul -',
    make: (chain) => chain.toggleBulletList(),
    isAt: (editor) => editor.isActive('bulletList'),
  },
  numbers: {
    label: msg`Numbered list`,
    icon: 'ordered',
    also: 'ol 1.',
    make: (chain) => chain.toggleOrderedList(),
    isAt: (editor) => editor.isActive('orderedList'),
  },
  tasks: {
    label: msg`Task list`,
    icon: 'tasks',
    also: 'checklist todo to do [ ]',
    make: (chain) => chain.toggleTaskList(),
    isAt: (editor) => editor.isActive('taskList'),
  },
  table: {
    label: msg`Table`,
    icon: 'table',
    also: 'grid rows',
    make: (chain) => chain.insertTable(NEW_TABLE),
    isAt: (editor) => editor.isActive('table'),
  },
  quote: {
    label: msg`Quote`,
    icon: 'quote',
    also: 'blockquote citation >',
    make: (chain) => chain.toggleBlockquote(),
    isAt: (editor) => editor.isActive('blockquote'),
  },
  rule: {
    label: msg`Line`,
    icon: 'minus',
    also: 'divider rule hr ---',
    make: (chain) => chain.setHorizontalRule(),
    isAt: () => false,
  },
}

/** Keyboard users could not leave a table inside a table, and no program reads it back. */
const NOT_IN_TABLES = new Set<BlockId>(['table', 'rule'])

export const blocksAt = (editor: Editor): readonly BlockId[] =>
  editor.isActive('table') ? BLOCK_IDS.filter((id) => !NOT_IN_TABLES.has(id)) : BLOCK_IDS

/** The kinds of block that the toolbar's menu offers. */
export const TEXT_BLOCKS = ['paragraph', 'heading', 'subheading', 'quote'] as const satisfies readonly BlockId[]
