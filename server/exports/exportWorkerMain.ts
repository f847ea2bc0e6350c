/** Runs in the worker of `exportWorker.ts`. */
import { parentPort } from 'node:worker_threads'
import type { ExportOrder, FromExportWorker } from './exportWorker.ts'
import { unpackPlans } from './packedPlans.ts'
import { WRITERS } from './writers.ts'

async function write({ request, format, packed }: ExportOrder): Promise<FromExportWorker> {
  try {
    return { request, bytes: new Uint8Array(await WRITERS[format](unpackPlans(packed))) }
  } catch (error) {
    return { request, failed: String(error) }
  }
}

parentPort?.on('message', (order: ExportOrder) => {
  void write(order).then((answer) => parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : []))
})
