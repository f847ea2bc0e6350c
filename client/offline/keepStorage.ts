/** Browsers may clear what a site stores when the disk is full. */
let isAsked = false

/** Asks the browser, once a page, not to clear this site's storage by itself. Some ask their person; a refusal changes nothing. */
export function askToKeepStorage(): void {
  if (isAsked) return
  isAsked = true
  // Missing where the page is not secure.
  const storage = navigator.storage as StorageManager | undefined
  storage?.persist().catch(() => undefined)
}
