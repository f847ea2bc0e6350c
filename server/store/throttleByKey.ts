/** Gathers who is concerned by changes, and says it at most once a second for each subject. */

export interface ThrottleByKey<Subject, Concerned> {
  add(subject: Subject, concerned: Iterable<Concerned>): void
  close(): void
}

/** Between two notices of one subject. */
const EVERY_MS = 1000

export function createThrottleByKey<Subject, Concerned>(
  say: (subject: Subject, concerned: readonly Concerned[]) => void,
): ThrottleByKey<Subject, Concerned> {
  const lastSaid = new Map<Subject, number>()
  const pending = new Map<Subject, { readonly concerned: Set<Concerned>; readonly timer: NodeJS.Timeout }>()

  function wait(subject: Subject): { readonly concerned: Set<Concerned> } {
    const due = Math.max(0, (lastSaid.get(subject) ?? 0) + EVERY_MS - Date.now())
    const concerned = new Set<Concerned>()
    const timer = setTimeout(() => {
      pending.delete(subject)
      lastSaid.set(subject, Date.now())
      say(subject, [...concerned])
    }, due)
    pending.set(subject, { concerned, timer })
    return { concerned }
  }

  return {
    add(subject, concerned) {
      for (const one of concerned) (pending.get(subject) ?? wait(subject)).concerned.add(one)
    },
    close() {
      for (const { timer } of pending.values()) clearTimeout(timer)
      pending.clear()
    },
  }
}
