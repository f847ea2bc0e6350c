/** Write-behind on a SQLite file: a worker with a connection of its own, which does not wait for the disk. */
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../../shared/clock.ts'
import { createSupervisedWorker } from '../supervisedWorker.ts'
import { createWriteBehind, type StoreUnits, type Unit, type WriteBehind } from './writeBehind.ts'

export type ToRowWorker = { readonly say: 'store'; readonly units: readonly Unit[] } | { readonly say: 'close' }
/** The error of each unit. */
export type FromRowWorker = readonly (string | null)[]

/** @param file a database in WAL mode; its other connections must wait for this one and not be refused */
export function openSqliteWriteBehind(file: string, clock: Clock): WriteBehind {
  let underWay: PromiseWithResolvers<readonly (Error | null)[]> | null = null

  const worker = createSupervisedWorker<ToRowWorker, FromRowWorker>(
    'rows',
    () => new Worker(new URL('./rowWorkerMain.ts', import.meta.url), { workerData: file }),
    {
      onMessage(results) {
        underWay?.resolve(results.map((message) => (message === null ? null : new Error(message))))
        underWay = null
        return 'answered'
      },
      onEnd(error) {
        underWay?.reject(error)
        underWay = null
      },
    },
  )

  const store: StoreUnits = (units) => {
    underWay = Promise.withResolvers()
    worker.post({ say: 'store', units })
    return underWay.promise
  }
  return createWriteBehind(clock, store, () => worker.close({ say: 'close' }))
}
