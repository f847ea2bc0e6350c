/** Write-behind on a SQLite file: a worker with a connection of its own, which does not wait for the disk. */
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../../shared/clock.ts'
import { createAskedWorker } from '../askedWorker.ts'
import { createWriteBehind, type Unit, type WriteBehind } from './writeBehind.ts'

/** @param file a database in WAL mode; its other connections must wait for this one and not be refused */
export function openSqliteWriteBehind(file: string, clock: Clock): WriteBehind {
  const worker = createAskedWorker<readonly Unit[], void>(
    'rows',
    () => new Worker(new URL('./rowWorkerMain.ts', import.meta.url), { workerData: file }),
    { tidiesUp: true },
  )
  return createWriteBehind(
    clock,
    (units) => worker.ask(units),
    () => worker.close(),
  )
}
