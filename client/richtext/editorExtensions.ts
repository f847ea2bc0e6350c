/** The extensions of the schema, as an editor on screen needs them. */
import { t } from '@lingui/core/macro'
import { Node, type Extensions } from '@tiptap/core'
import type { TaskItemOptions } from '@tiptap/extension-list'
import { richTextExtensions } from '../../shared/richtext/schema.ts'
import { repairsOwnEdits } from './ownRepairs.ts'

export const editorExtensions = (): Extensions =>
  richTextExtensions().map((extension) => {
    if (!(extension instanceof Node)) return extension
    if (extension.name === 'table') return repairsOwnEdits(extension)
    if (extension.name === 'taskItem') return extension.configure({ a11y: NAMES_OF_TASKS })
    return extension
  })

const NAMES_OF_TASKS: TaskItemOptions['a11y'] = {
  checkboxLabel: ({ textContent }) => (textContent === '' ? t`Task` : t`Task: ${textContent}`),
}
