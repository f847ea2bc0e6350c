/** Keys that have another name on the keyboards of some languages. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

export const CTRL_KEY = msg({ message: 'Ctrl', context: 'key' })

export const KEY_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  Ctrl: CTRL_KEY,
  Shift: msg({ message: 'Shift', context: 'key' }),
  Space: msg({ message: 'Space', context: 'key' }),
  Delete: msg({ message: 'Delete', context: 'key' }),
}
