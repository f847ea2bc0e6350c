import type { Edit } from '../fault.ts'

/** A small wrong change of a screen, and the test that must turn red. */
export interface ScreenFault {
  readonly name: string
  readonly edits: readonly Edit[]
  readonly test: {
    /** A file of unit or of browser tests: `tests/browser/grid.spec.ts`. */
    readonly file: string
    /** How its title begins; any test of the file may turn red without it. */
    readonly title?: string
  }
}
