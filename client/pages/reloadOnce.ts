const KEY = 'sid-reloaded-at'
const AGAIN_AFTER_MS = 10 * 60_000

/** Reloads for a newer version of the page. A second time in a row would not help, and is left to the person. */
export function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(KEY) ?? 0)
  if (Date.now() - last < AGAIN_AFTER_MS) return
  sessionStorage.setItem(KEY, String(Date.now()))
  location.reload()
}
