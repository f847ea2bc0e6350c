import type { PageMessage } from './pageMessage.ts'

/**
 * Makes the editor open without network as well. Asked for where somebody edits; readers never load it. A worker that
 * takes over meanwhile is asked too. @returns stops that
 */
export function cacheEditor(): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined
  const { serviceWorker } = navigator
  const ask = (): void =>
    void serviceWorker.ready.then(
      ({ active }) => active?.postMessage('keep the editor' satisfies PageMessage, []),
      () => undefined,
    )
  ask()
  serviceWorker.addEventListener('controllerchange', ask)
  return () => serviceWorker.removeEventListener('controllerchange', ask)
}
