import type { ReactNode } from 'react'
import { useSingleKeys } from './singleKeys.ts'

/** Which single keys do something here, for those who use them; nothing where the device has no keyboard. */
export function KeysHint({ children }: { readonly children: ReactNode }) {
  return useSingleKeys() ? <span className="keys-hint">{children}</span> : null
}
