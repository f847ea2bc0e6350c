/** Asks a server for the shortest answer again and again, in a thread of its own: how late the server's thread is for anybody. */
import { parentPort, workerData } from 'node:worker_threads'

const EVERY_MS = 10
const { http } = workerData as { readonly http: string }

let times: number[] = []
parentPort?.on('message', () => {
  parentPort?.postMessage(times)
  times = []
})
for (;;) {
  const begin = performance.now()
  await (await fetch(`${http}/readyz`)).arrayBuffer()
  times.push(performance.now() - begin)
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
}
