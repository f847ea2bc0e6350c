/** Runs in the worker of `importWorker.ts`. */
import { parentPort } from 'node:worker_threads'
import type { FromImportWorker, ImportOrder } from './importWorker.ts'
import { readTable } from './readTable.ts'
import { TableFailure } from './tableFailure.ts'

/** As much as a browser takes at once. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024

/** The rows are encoded here: to encode megabytes would hold up everybody. */
async function read({ request, bytes, country }: ImportOrder): Promise<FromImportWorker> {
  try {
    const json = Buffer.from(JSON.stringify(await readTable(Buffer.from(bytes), country)))
    return json.length > MAX_ANSWER_BYTES
      ? { request, failure: 'file-too-many-cells' }
      : { request, json: new Uint8Array(json) }
  } catch (error) {
    if (error instanceof TableFailure) return { request, failure: error.failure }
    return { request, failure: 'file-not-readable' }
  }
}

parentPort?.on('message', (order: ImportOrder) => {
  void read(order).then((answer) => parentPort?.postMessage(answer, 'json' in answer ? [answer.json.buffer] : []))
})
