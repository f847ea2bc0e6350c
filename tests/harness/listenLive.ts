/** A listener on `/live` that keeps every notice. */
import { WebSocket } from 'ws'
import { Notice } from '../../shared/live.ts'

export interface LiveListener {
  readonly received: readonly Notice[]
  readonly closeCode: number | null
  close(): void
}

export async function listen(server: { readonly ws: string }, cookie: string): Promise<LiveListener> {
  const socket = new WebSocket(`${server.ws}/live`, { headers: { cookie } })
  const received: Notice[] = []
  let closeCode: number | null = null
  socket.on('message', (data: Buffer) => received.push(Notice.parse(JSON.parse(data.toString('utf8')))))
  socket.on('close', (code) => (closeCode = code))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    received,
    get closeCode() {
      return closeCode
    },
    close: () => socket.close(),
  }
}
