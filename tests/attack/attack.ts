/** An *attack*: messages of one person with ordinary rights that try to stop the others. Each loop is bounded. */
import type { RawSocket } from '../harness/rawSocket.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

export interface Attack {
  readonly name: string
  /** Describes the attack, for the table. */
  readonly what: string
  /**
   * Plants its preconditions, which are frozen before the attack begins. @returns the attack, which may say how it went
   */
  readonly prepare: (server: ServerProcess) => Promise<() => Promise<string | void>>
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Over budget, answers wait longer than an attack is watched. */
const WATCHED_MS = 4000

/** Waits for the end of an attack, but no longer than it is watched. */
export async function whileWatched(work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => {}), pause(WATCHED_MS)])
}

/** Sends frames, then waits until the server has answered an ack that was asked for behind them. */
export async function sendAll(socket: RawSocket, frames: Iterable<Uint8Array>): Promise<void> {
  for (const frame of frames) socket.send(frame)
  await whileWatched(socket.ack())
  socket.socket.terminate()
}
