/** A server that runs alone is one node, which does everything. */
import { createLocalBus } from '../../bus/bus.ts'
import { systemClock } from '../../pacing/clock.ts'
import type { Database } from '../../store/database.ts'
import { workAlone } from '../../store/leases/leasedWork.ts'
import type { ServerNodes } from './serverNodes.ts'

export const nodeAlone = (db: Database): ServerNodes => ({
  bus: createLocalBus(),
  name: null,
  now: () => systemClock.now(),
  work: () => workAlone(db),
  isOurs: () => true,
  addressOf: async () => null,
  held: () => [],
  degraded: () => [],
  whyDegraded: () => ({}),
  counts: () => ({ skipped: 0, dropped: 0 }),
  connect() {},
  started: async () => {},
  close: async () => {},
})
