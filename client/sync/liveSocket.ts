/** The `/live` socket: receives notices of changes on the server, and reconnects by itself. */
import { CLOSE_CODES } from '../../shared/failures.ts'
import { Notice } from '../../shared/live.ts'
import { retryDelay } from './retryDelay.ts'
import { socketUrl } from './socketUrl.ts'

/** A restart of the server takes no longer than that. */
const AWAY_AFTER_FAILURES = 2

interface LiveHandlers {
  readonly onNotice: (notice: Notice) => void
  /** The connection is back; notices sent meanwhile are lost, so everything shown may be out of date. */
  readonly onReturn: () => void
  /** The connection was there and is gone; it may be back in a moment. */
  readonly onLost: () => void
  /** The connection is gone, and did not come back at once. */
  readonly onAway: () => void
  readonly onSignedOut: () => void
}

/** Opens the socket. @returns closes it for good */
export function listenLive({ onNotice, onReturn, onLost, onAway, onSignedOut }: LiveHandlers): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let stopped = false
  /** Notices may have been missed: there was a connection before, or an attempt that failed. */
  let missed = false

  function open(): void {
    const opened = new WebSocket(`${socketUrl()}/live`)
    socket = opened
    opened.onopen = () => {
      failures = 0
      if (missed) onReturn()
      missed = true
    }
    opened.onmessage = (event) => {
      const notice = readNotice(event.data)
      if (notice !== null) onNotice(notice)
    }
    opened.onclose = (event) => {
      if (stopped) return
      if (event.code === CLOSE_CODES['no-session']) return onSignedOut()
      missed = true
      socket = null
      if (failures === 0) onLost()
      if (failures === AWAY_AFTER_FAILURES) onAway()
      timer = setTimeout(open, retryDelay(failures++, Math.random))
    }
  }

  function retryNow(): void {
    if (socket !== null) return
    clearTimeout(timer)
    open()
  }

  /** The socket would notice that the network is gone only after half a minute. */
  function cutOff(): void {
    onAway()
    if (socket === null) return
    const lost = socket
    socket = null
    missed = true
    lost.onclose = null
    lost.close()
    timer = setTimeout(open, retryDelay(failures++, Math.random))
  }

  addEventListener('online', retryNow)
  addEventListener('offline', cutOff)
  open()
  return () => {
    stopped = true
    removeEventListener('online', retryNow)
    removeEventListener('offline', cutOff)
    clearTimeout(timer)
    socket?.close()
  }
}

/** Null for a notice of a kind that a newer server invented. */
function readNotice(data: unknown): Notice | null {
  if (typeof data !== 'string') return null
  try {
    const parsed = Notice.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
