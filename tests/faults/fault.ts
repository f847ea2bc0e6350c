/** A small wrong change of the code, such as a hurried developer might make, and the tests that must see it. */
export interface Fault {
  /** As `docs/SPEC.md` names it. */
  readonly name: string
  /** The rule that it breaks: `S1`. A test with this number in its title must turn red. */
  readonly rule: string
  readonly edits: readonly Edit[]
  /** The test files in which that test stands. */
  readonly tests: readonly string[]
}

export interface Edit {
  /** From the root of the repository: `server/sync/room.ts`. */
  readonly file: string
  /** The text to replace. It must stand in the file exactly once. Empty for a new file. */
  readonly find: string
  readonly plant: string
}
