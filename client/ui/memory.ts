/**
 * Stores values by name in this browser. A browser that refuses to (private windows, full disks, policies) stores
 * nothing.
 */
export interface Memory {
  get(key: string): string | null
  set(key: string, value: string): void
  delete(key: string): void
  /** The names of all that is remembered. */
  keys(): readonly string[]
}

/** @param kind `localStorage` outlives the window, `sessionStorage` belongs to it */
export function memoryOf(kind: 'localStorage' | 'sessionStorage'): Memory {
  // If storage is refused, reading the property already throws.
  const attempt = <T>(use: (storage: Storage) => T, refused: T): T => {
    try {
      return use(globalThis[kind])
    } catch {
      return refused
    }
  }
  return {
    get: (key) => attempt((storage) => storage.getItem(key), null),
    set: (key, value) => attempt((storage) => storage.setItem(key, value), undefined),
    delete: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: () => attempt((storage) => Object.keys(storage), []),
  }
}
