/** Starts the worker that detects languages. */
import { Worker } from 'node:worker_threads'

/** It makes little that lasts; more room for new objects would only be kept. */
const YOUNG_GENERATION_MIB = 4

export const startLanguageWorker = (): Worker =>
  new Worker(new URL('./languageWorkerMain.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB },
  })
