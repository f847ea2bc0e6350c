/** Tells the tabs of this browser that somebody signed in: they share one session. */

/** Null in browsers without it: a tab then notices at its next request. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('sid-session')

export const tellOtherTabs = (): void => channel?.postMessage('signed-in')

/** @returns a function that ends it */
export function onSignInElsewhere(listener: () => void): () => void {
  channel?.addEventListener('message', listener)
  return () => channel?.removeEventListener('message', listener)
}
