const KEY = 'sid-reloaded-at'
const AGAIN_AFTER_MS = 10 * 60_000

/** This tab was reloaded for a newer page a short while ago. A second time in a row would not help. */
export function reloadedLately(): boolean {
  return Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < AGAIN_AFTER_MS
}

/** Reloads for a newer version of the page, unless that was done a short while ago. */
export function reloadOnce(): void {
  if (reloadedLately()) return
  sessionStorage.setItem(KEY, String(Date.now()))
  location.reload()
}
