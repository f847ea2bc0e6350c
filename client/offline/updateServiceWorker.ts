import { activateWaitingWorker } from './activateWaitingWorker.ts'

/** A worker that has not taken over by then is not waited for. */
const WITHIN_MS = 10_000

/** Fetches a newer worker, if there is one, and waits until it has taken over. */
export async function updateServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.update()
  const next = registration?.installing ?? registration?.waiting ?? null
  if (next !== null) await untilActive(next)
}

function untilActive(next: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, WITHIN_MS)
    function follow(): void {
      if (next.state === 'installed') activateWaitingWorker(next)
      if (next.state !== 'activated' && next.state !== 'redundant') return
      clearTimeout(timer)
      resolve()
    }
    next.addEventListener('statechange', follow)
    follow()
  })
}
