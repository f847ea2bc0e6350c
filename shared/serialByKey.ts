/** Runs work one after the other for each key, and side by side for different keys. */
export type SerialByKey<Key> = <T>(key: Key, work: () => Promise<T>) => Promise<T>

/** Work that fails rejects for its caller alone; the next work of the key runs anyway. */
export function createSerialByKey<Key>(): SerialByKey<Key> {
  const last = new Map<Key, Promise<unknown>>()
  return <T>(key: Key, work: () => Promise<T>): Promise<T> => {
    const result = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, result)
    const forget = () => last.get(key) === result && last.delete(key)
    result.then(forget, forget)
    return result
  }
}
