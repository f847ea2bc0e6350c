import type { ReactNode } from 'react'
import { useSingleKeys } from './singleKeys.ts'

/**
 * Lists the single keys that do something here, for people who use them; renders nothing if the device has no keyboard.
 */
export function KeysHint({ children }: { readonly children: ReactNode }) {
  return useSingleKeys() ? <span className="keys-hint">{children}</span> : null
}
