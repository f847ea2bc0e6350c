/** A server's own side of a measurement: it says where it listens, and answers what only its process can know. */
import { liveBytes } from '../../liveBytes.ts'

export interface Serving {
  readonly port: number
  /** Ends as an operator would end it: everything that can be stored is stored. */
  close(): Promise<void> | void
}

export type Ask = 'cpu' | 'memory'

/** @param start is given the folder in which this server may keep things */
export async function serve(start: (folder: string) => Promise<Serving>): Promise<void> {
  const [, , folder = ''] = process.argv
  const serving = await start(folder)
  process.on('message', (ask: Ask) => {
    if (ask === 'cpu') process.send?.(cpuMicroseconds())
    else void liveBytes().then((bytes) => process.send?.(bytes))
  })
  // Without its driver nobody would ever end it.
  process.on('disconnect', () => process.exit(1))
  process.on('SIGTERM', () => void Promise.resolve(serving.close()).then(() => process.exit(0)))
  process.send?.(serving.port)
}

/** CPU time of all its threads, including the kernel's work for it. */
function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
