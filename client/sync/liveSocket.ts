/** The `/live` socket: says what changed on the server, and comes back by itself. */
import { FAILURES } from '../../shared/failures.ts'
import { Notice } from '../../shared/live.ts'
import { retryDelay } from './retryDelay.ts'
import { socketUrl } from './socketUrl.ts'

interface LiveHandlers {
  readonly onNotice: (notice: Notice) => void
  /** The connection is back; notices sent meanwhile are lost, so everything shown may be out of date. */
  readonly onReturn: () => void
  readonly onSignedOut: () => void
}

/** Opens the socket. @returns closes it for good */
export function listenLive({ onNotice, onReturn, onSignedOut }: LiveHandlers): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let stopped = false
  let openedBefore = false

  function open(): void {
    const opened = new WebSocket(`${socketUrl()}/live`)
    socket = opened
    opened.onopen = () => {
      failures = 0
      if (openedBefore) onReturn()
      openedBefore = true
    }
    opened.onmessage = (event) => {
      const notice = readNotice(event.data)
      if (notice !== null) onNotice(notice)
    }
    opened.onclose = (event) => {
      if (stopped) return
      if (event.code === FAILURES['no-session'].close) return onSignedOut()
      timer = setTimeout(open, retryDelay(failures++))
    }
  }

  open()
  return () => {
    stopped = true
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
