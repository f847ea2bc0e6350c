/**
 * Reading from a socket. It pauses for the rest of a phase of the event loop after so many frames: a connection that is
 * always full would else be read 32 times before anybody else is.
 */

/** A WebSocket, as far as it is read. */
interface Source {
  pause(): void
  resume(): void
}

export interface Reading {
  /** A frame was read. */
  received(): void
  pause(): void
  resume(): void
}

/** Presence takes some ten microseconds a frame. */
const FRAMES_AT_A_TIME = 128

export function createReading(source: Source): Reading {
  let frames = 0
  const pausedFor = new Set<'phase' | 'room'>()

  function resumeFrom(reason: 'phase' | 'room'): void {
    if (pausedFor.delete(reason) && pausedFor.size === 0) source.resume()
  }
  function pauseFor(reason: 'phase' | 'room'): void {
    pausedFor.add(reason)
    source.pause()
  }

  return {
    received() {
      frames += 1
      if (frames === 1) {
        setImmediate(() => {
          frames = 0
          resumeFrom('phase')
        })
      }
      if (frames === FRAMES_AT_A_TIME) pauseFor('phase')
    },
    pause: () => pauseFor('room'),
    resume: () => resumeFrom('room'),
  }
}
