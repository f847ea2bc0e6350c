/** Called by a worker that nobody's keystroke waits for: where cores are few, the thread that serves everybody goes first. */
import { platform, setPriority } from 'node:os'

/** Five steps of `nice`: beside the serving thread it still gets a quarter of a core. */
const GIVES_WAY = 5

/** Elsewhere than on Linux the call would be about the whole process. */
export function giveWay(): void {
  if (platform() !== 'linux') return
  try {
    setPriority(0, GIVES_WAY)
  } catch {
    // A container may forbid it. Then the worker competes, as it would without.
  }
}
