/** The `Date.now` of this process, which a day replaces. Imported before lib0, which takes hold of it when it is loaded. */
const realNow = Date.now
let now = realNow
Date.now = () => now()

/** @returns a function that brings the real time back */
export function replaceDate(virtual: () => number): () => void {
  now = virtual
  return () => {
    now = realNow
  }
}
