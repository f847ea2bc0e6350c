/** The people who edit documents at other nodes, as those nodes report. */
import type { Clock } from '../../shared/clock.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'

export interface Present {
  readonly id: PersonId
  readonly name: string
}

/** Nodes repeat it three times within this; one that ended without a word is forgotten after it. */
const LASTS_MS = 60_000

export function createPresenceElsewhere(clock: Pick<Clock, 'now'>) {
  const said = new Map<
    string,
    { readonly document: DocumentName; readonly people: readonly Present[]; readonly at: number }
  >()

  function current() {
    for (const [key, { at }] of said) if (clock.now() - at > LASTS_MS) said.delete(key)
    return [...said.values()]
  }

  return {
    set(node: string, document: DocumentName, people: readonly Present[]): void {
      const key = `${node} ${document}`
      if (people.length === 0) said.delete(key)
      else said.set(key, { document, people, at: clock.now() })
    },
    documents: (): readonly DocumentName[] => current().map(({ document }) => document),
    of: (document: DocumentName): readonly Present[] =>
      current().flatMap((one) => (one.document === document ? one.people : [])),
  }
}
