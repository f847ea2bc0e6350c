/** Refuses rows while a store must not be written to. */
import { assertUntroubled, type StoreGuard } from '../health/storeGuard.ts'
import type { WriteBehind } from './writeBehind.ts'

/** @returns rows whose writes fail while there is trouble; projections try again */
export function guardRows(rows: WriteBehind, guard: Pick<StoreGuard, 'trouble'>): WriteBehind {
  return {
    ...rows,
    async write(unit, when) {
      assertUntroubled(guard)
      return rows.write(unit, when)
    },
  }
}
