/** Work that is done one after the other for each key, and side by side for different ones. */
export type SerialByKey<Key> = <T>(key: Key, work: () => Promise<T>) => Promise<T>

export function createSerialByKey<Key>(): SerialByKey<Key> {
  const last = new Map<Key, Promise<unknown>>()
  return <T>(key: Key, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve()
    // Whoever failed told those who waited for it; the next one begins anew.
    const turn = before.then(work, work)
    last.set(key, turn)
    const forget = () => last.get(key) === turn && last.delete(key)
    turn.then(forget, forget)
    return turn
  }
}
