/** Does work in the order in which it comes, so much in each phase of the event loop: others are served in between. */
export function createPace(atATime: number): (work: () => void) => void {
  const waiting: (() => void)[] = []
  let done = 0

  function next(): void {
    done = 0
    for (const work of waiting.splice(0, atATime)) {
      done += 1
      work()
    }
    if (done > 0) setImmediate(next)
  }

  return (work) => {
    if (done >= atATime || waiting.length > 0) {
      waiting.push(work)
      return
    }
    if (done === 0) setImmediate(next)
    done += 1
    work()
  }
}
