/** Loaded into a server before its own files: tells its parent on request how many bytes its main thread holds. */
import { isMainThread } from 'node:worker_threads'
import { liveBytes } from './liveBytes.ts'

if (isMainThread && process.send !== undefined) {
  process.on('message', () => void liveBytes().then((bytes) => process.send?.(bytes)))
  // The channel does not keep the server alive.
  process.channel?.unref()
}
