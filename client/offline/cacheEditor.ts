import type { PageMessage } from './pageMessage.ts'

/**
 * Caches the editor, so that it opens without network. Called when a person edits; readers never load it. A worker that
 * takes over later also gets the request. @returns a function that stops this
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
