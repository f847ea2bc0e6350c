/** The worker of the synergy engine. */
import { Worker } from 'node:worker_threads'
import { createSupervisedWorker, type SupervisedWorker, type WorkerCallbacks } from '../../store/supervisedWorker.ts'
import type { FromEngineWorker, ToEngineWorker } from './messages.ts'

export type EngineWorker = SupervisedWorker<ToEngineWorker>

/** Building an index leaves much garbage. Four times as much room made it no faster, and is kept: 60 MB. */
const YOUNG_GENERATION_MIB = 16

export const startEngineWorker = (): Worker =>
  new Worker(new URL('./engineWorkerMain.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB },
  })

export const createEngineWorker = (
  callbacks: WorkerCallbacks<FromEngineWorker>,
  newWorker: () => Worker,
): EngineWorker => createSupervisedWorker('synergies', newWorker, callbacks)
