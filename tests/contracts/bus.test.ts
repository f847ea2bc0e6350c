import { createLocalBus } from '../../server/bus/bus.ts'
import { describeBus } from './bus.ts'

describeBus('a server that runs alone', async () => ({ buses: [createLocalBus()], close: async () => {} }))
