/** Checks the mentions of a comment, and finds the mentioned people: input from a browser may be anything. */
import { mentionsIn, withMentionLabels, type Mention } from '../../shared/comments/body.ts'
import { isAmongColleagues, type ThreadAudience } from '../../shared/documents/threadAudience.ts'
import { isForAll, parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { refuse, type Refusal } from '../http/result.ts'

interface MentionsDeps {
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  /** A centre is mentioned by its country; null if there is no such centre. */
  readonly countryOf: (centre: string) => string | null
}

/** The facts that decide who can be mentioned: those of the widest audience of the document, unless it is for colleagues alone. */
interface Readers {
  readonly centres: readonly CentreId[]
  readonly audience: ThreadAudience
}

export interface Mentions {
  /**
   * Returns the same text with each mention under the name that the server knows; a refusal if somebody cannot read it,
   * or the author may not learn the names of people.
   */
  name(body: RichText, author: Person, readers: Readers): Promise<RichText | Refusal>
}

const HELPDESK = 'Helpdesk'
const COORDINATORS = 'Coordinators'
/** As much as a mention takes. */
const MAX_LABEL_CHARACTERS = 200

/** Everybody who is signed in and approved. */
export const ALL_READERS: Readers = { centres: [], audience: 'network' }

/** @param audience of the thread that it is written in */
export function readersOf(document: string, centres: readonly CentreId[], audience: ThreadAudience): Readers {
  if (isAmongColleagues(audience)) return { centres, audience }
  const ref = parseDocumentName(document)
  return { centres, audience: ref !== null && isForAll(ref.kind) ? 'network' : 'centre' }
}

export function createMentions({ findPerson, countryOf }: MentionsDeps): Mentions {
  async function labelOf(mention: Mention, author: Person, readers: Readers): Promise<string | null> {
    switch (mention.kind) {
      case 'person': {
        if (!can(author, 'person.mention', {})) return null
        const person = await findPerson(mention.id as PersonId)
        return person !== null && can(person, 'thread.read', readers) ? person.name : null
      }
      case 'centre':
        return readers.audience === 'network' || readers.centres.some((centre) => centre === mention.id)
          ? countryOf(mention.id)
          : null
      case 'helpdesk':
        return isAmongColleagues(readers.audience) ? null : HELPDESK
      case 'coordinators':
        return readers.audience === 'centre-only' ? null : COORDINATORS
    }
  }

  return {
    async name(body, author, readers) {
      const labels = new Map<string, string>()
      for (const mention of mentionsIn(body)) {
        const label = await labelOf(mention, author, readers)
        if (label === null) return refuse('no-such-mention')
        labels.set(`${mention.kind} ${mention.id}`, label.slice(0, MAX_LABEL_CHARACTERS))
      }
      return withMentionLabels(body, ({ kind, id }) => labels.get(`${kind} ${id}`) ?? '')
    },
  }
}
