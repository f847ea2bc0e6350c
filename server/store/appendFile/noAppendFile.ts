import type { AppendFile } from './appendFile.ts'

/** For a log in memory, which survives nothing: writes count as flushed. */
export function createNoAppendFile(): AppendFile {
  let written = 0
  return {
    bytes: 0,
    get flushed() {
      return written
    },
    isCertain: true,
    hasRoom: true,
    write: () => (written += 1),
    sync: async () => {},
    turn: () => {},
    empty: () => {},
    close: () => {},
  }
}
