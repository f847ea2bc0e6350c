/** Words in cells that are no option of a field. */
import { messageTable } from '../../messages/message.ts'

export const CELL_MESSAGES = messageTable('cell', { 'link-not-checked': 'link not checked' })
