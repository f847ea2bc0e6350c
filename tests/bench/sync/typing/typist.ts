/** Somebody who types into a plan: some forty characters an update, for a while into its narrative, then into what an activity offers. */
import * as Y from 'yjs'
import { planActivities, planNarrative } from '../../../../shared/plans/layout.ts'
import type { LoadClient } from '../loadClient.ts'

const WORDS = 'a quiz on privacy for schools, in Feb '
/** So that a text stays as long as people write it. */
const LONGEST = 1500
const SHORTENED_BY = 400
/** Updates until the typist goes to another text: of four such stretches one is in an activity. */
const STRETCH = 100
const STRETCHES = 4

export interface Typist {
  readonly clientId: number
  /** Types once more. @returns the clock of the document's client after it */
  type(): number
}

/** @param startsAt so that not all change their texts at once */
export function createTypist(client: LoadClient, startsAt: number): Typist {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, client.state)
  const [narrative, activities] = [narrativeText(doc), offers(doc)]
  let update: Uint8Array | null = null
  doc.on('update', (one: Uint8Array) => (update = one))
  let typed = startsAt
  return {
    clientId: doc.clientID,
    type() {
      const stretch = Math.floor(typed / STRETCH)
      typed += 1
      const isInActivity = stretch % STRETCHES === STRETCHES - 1
      const text = isInActivity ? activities[stretch % activities.length] : narrative
      if (text === undefined) throw new Error('the plan has no texts')
      doc.transact(() => {
        if (text.length > LONGEST) text.delete(0, SHORTENED_BY)
        text.insert(text.length, WORDS)
      })
      if (update !== null) client.edit(update)
      return Y.getState(doc.store, doc.clientID)
    },
  }
}

function narrativeText(doc: Y.Doc): Y.Text {
  const [paragraph] = planNarrative(doc).toArray()
  const text = paragraph instanceof Y.XmlElement ? paragraph.toArray()[0] : undefined
  if (text instanceof Y.XmlText) return text
  throw new Error('the narrative is empty')
}

function offers(doc: Y.Doc): readonly Y.Text[] {
  return [...planActivities(doc).values()].flatMap((activity) => {
    const text = activity instanceof Y.Map ? activity.get('offers') : null
    return text instanceof Y.Text ? [text] : []
  })
}
