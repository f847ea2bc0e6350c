/** A store's identity. */
import type { StoreKind } from '../health/storeKind.ts'

export interface StoreTables {
  /** One row, written at the first start. `secret_fingerprint` is null where nobody could tell which secret is the right one. */
  store_identity: { name: 'store'; kind: StoreKind; secret_fingerprint: string | null; at: string }
}
