/**
 * Another day: the clock of a page, a process or a worker thread begins at a given moment, and goes on from there. It needs
 * nothing of Node and of other modules, so that a browser can run its source as well: `addInitScript(shiftClock, byMs)`.
 */

/** @param byMs how much later than the machine's clock it is */
export function shiftClock(byMs: number): void {
  const RealDate = globalThis.Date
  const realNow = RealDate.now
  const now = (): number => realNow() + byMs
  // No subclass: libraries copy what `Date.prototype` has of its own.
  const shifted = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    // `Date()` without `new` gives a text.
    apply: () => new RealDate(now()).toString(),
    // A simulated day puts its own `now` in place.
    get: (target, key) => (key === 'now' && target.now === realNow ? now : (Reflect.get(target, key) as unknown)),
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: shifted, writable: true, configurable: true })
  globalThis.Date = shifted
  const origin = performance.timeOrigin + byMs
  Object.defineProperty(performance, 'timeOrigin', { get: () => origin, configurable: true })
}
