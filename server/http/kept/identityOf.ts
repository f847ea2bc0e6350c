/** Numbers objects, so that an object that is replaced at every change can be part of a key. */
const numbers = new WeakMap<object, number>()
let last = 0

/** Returns the same number for the same object, and a different one for every other. */
export function identityOf(object: object): number {
  const known = numbers.get(object)
  if (known !== undefined) return known
  numbers.set(object, (last += 1))
  return last
}
