/** The leases of a server that runs alone: all are its own, until it closes. */
import { StaleLease, type Leases, type LeasesDeps } from './leases.ts'

const ONLY_EPOCH = 1

export function createLocalLeases<Kind extends string>({ kinds, onGained, onLost }: LeasesDeps<Kind>): Leases<Kind> {
  const held = new Set(kinds)
  for (const kind of kinds) onGained(kind, ONLY_EPOCH)
  return {
    epochOf: (kind) => (held.has(kind) ? ONLY_EPOCH : null),
    async assertEpoch(_transaction, kind, epoch) {
      if (epoch !== ONLY_EPOCH || !held.has(kind)) throw new StaleLease(kind, epoch)
    },
    async close() {
      for (const kind of held) {
        held.delete(kind)
        onLost(kind)
      }
    },
  }
}
