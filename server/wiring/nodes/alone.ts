/** A server that runs alone is one node, which does everything. */
import { createLocalBus } from '../../bus/bus.ts'
import type { ServerNodes } from './serverNodes.ts'

export const nodeAlone = (): ServerNodes => ({
  bus: createLocalBus(),
  name: null,
  isOurs: () => true,
  addressOf: async () => null,
  held: () => [],
  degraded: () => [],
  connect() {},
  started: async () => {},
  close: async () => {},
})
