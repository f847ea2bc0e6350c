/** A store's identity. */
import type { StoreKind } from '../health/storeKind.ts'

export interface StoreTables {
  /** One row, written at the first start. `secret_fingerprint` is null if the right secret was unknown. */
  store_identity: { name: 'store'; kind: StoreKind; secret_fingerprint: string | null; at: string }
}
