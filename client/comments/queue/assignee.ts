import type { PersonId } from '../../../shared/ids.ts'

/** A member of the staff who can take a question. */
export interface Assignee {
  readonly id: PersonId
  readonly name: string
}
