/** Somebody who types ten letters a second, each after the acknowledgement of the one before. */
import { nestedText } from '../../shared/fields/layout.ts'
import { planMeta } from '../../shared/plans/layout.ts'
import type { ReachableServer } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'

const KEY_EVERY_MS = 100

/** The second planner of a centre types into the theme of its plan, over a socket of their own. */
export async function startTyping(server: ReachableServer, centre: string) {
  const cookie = await server.cookieOf(`planner2.${centre}@demo.example`)
  const address = `${server.http.replace('http', 'ws')}/sync/plan/sid-2027/${centre}`
  const socket = await openRawSocket(address, { cookie })
  await socket.sync()
  let times: number[] = []
  const closing = new AbortController()
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const typing = (async () => {
    while (!closing.signal.aborted) {
      const begin = performance.now()
      socket.edit((doc) => nestedText(planMeta(doc), 'theme').insert(0, 'a'))
      await socket.ack()
      times.push(performance.now() - begin)
      await wait(KEY_EVERY_MS)
    }
  })()
  return {
    wait,
    /** @returns how long each letter took to its acknowledgement since the last call, in milliseconds */
    takeTimes(): readonly number[] {
      const taken = times
      times = []
      return taken
    },
    async close() {
      closing.abort()
      await typing
      await socket.close()
    },
  }
}
