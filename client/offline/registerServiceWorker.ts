import { activateWaitingWorker } from './activateWaitingWorker.ts'

/** Lets the workspace open without network from now on. Browsers that cannot are no worse off. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  // This page came from the server, and so is at least as new as a worker that waits for old pages to go.
  if (registration.waiting !== null) activateWaitingWorker(registration.waiting)
}
