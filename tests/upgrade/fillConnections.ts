/** Connections in every status, the centres' feedback on suggestions, and the suggestions they have seen. */
import { connectionNotes } from '../../shared/connections/notes.ts'
import { ConnectionDetail } from '../../shared/connections/connection.ts'
import { pairKeyOf } from '../../shared/connections/feedback.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { type PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { PlanView } from '../../shared/plans/api.ts'
import * as Y from 'yjs'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument, type ServerWithSockets } from '../harness/documentSockets.ts'
import { said, startThread } from '../harness/threadsOverHttp.ts'
import { waitFor } from '../harness/waitFor.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

/** @returns the pairs of activities that the planner of Denmark was shown */
export async function fillConnections(server: ServerWithSockets): Promise<string[]> {
  const suggestions = await suggestionsOf(server, 'dk')
  const [proposed, agreed, done, declined, useless, later] = suggestions
  if (later === undefined || useless === undefined) throw new Error('dk has too few suggestions')
  await propose(server, proposed, 'Shall we?')
  const taken = await propose(server, agreed, 'Together?')
  await act(server, taken, 'asked', 'say', 'In which week?')
  await act(server, taken, 'asked', 'agree', 'Yes, gladly.')
  await writeNotes(server, taken)
  const finished = await propose(server, done, '')
  await act(server, finished, 'asked', 'agree', '')
  await act(server, finished, 'asker', 'finish', 'It went well.')
  await act(server, await propose(server, declined, 'And this?'), 'asked', 'decline', 'Not this year.')
  await giveFeedback(server, useless, { answer: 'not-useful', reason: 'other-purpose', words: 'Ours is for pupils.' })
  await giveFeedback(server, later, { answer: 'later' })
  const pairs = suggestions.map(pairKeyOf)
  await jsonOf(as(server, 'planner.dk').post(`${CAMPAIGN}/centres/dk/visit`, { pairs }))
  return pairs
}

/** Suggestions follow a plan a moment later, so that an activity that has just gone may still be among them. */
async function suggestionsOf(server: ServerWithSockets, centre: string): Promise<readonly PlanSuggestion[]> {
  const { activities } = PlanView.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/plans/${centre}`)))
  const own = new Set<string>(activities.map(({ id }) => id))
  let found: readonly PlanSuggestion[] = []
  await waitFor(async () => {
    const answer = await as(server, 'reader').get(`${CAMPAIGN}/suggestions?centre=${centre}`)
    // They are being worked out, for longer than an answer may take.
    if (answer.status === 503) return false
    found = SuggestionPage.parse(await jsonOf(answer)).suggestions
    return found.length > 5 && found.every(({ a, b, centres }) => own.has(centres[0] === centre ? a : b))
  }, `suggestions for ${centre}`)
  return found
}

async function propose(
  server: ServerWithSockets,
  suggestion: PlanSuggestion | undefined,
  words: string,
): Promise<ConnectionDetail> {
  if (suggestion === undefined) throw new Error('dk has too few suggestions')
  const { a, b, centres } = suggestion
  const [own, other] =
    centres[0] === 'dk' ? [a, { centre: centres[1], activity: b }] : [b, { centre: centres[0], activity: a }]
  const body = { activity: own, other, words }
  return ConnectionDetail.parse(await jsonOf(as(server, 'planner.dk').post(`${CAMPAIGN}/centres/dk/connections`, body)))
}

async function act(
  server: ServerWithSockets,
  { id, sides }: ConnectionDetail,
  by: 'asker' | 'asked',
  what: string,
  words: string,
): Promise<void> {
  const { centre } = by === 'asker' ? sides[0] : sides[1]
  await jsonOf(as(server, `planner.${centre}`).post(`/api/connections/${id}/acts`, { centre, act: what, words }))
}

/** Both sides write, and one of them comments on the words of the other. */
async function writeNotes(server: ServerWithSockets, { id, sides }: ConnectionDetail): Promise<void> {
  for (const { centre } of sides) {
    await editDocument(server, `planner.${centre}`, `connection/${id}`, (doc) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(`Note of ${centre}: call on Monday.`)])
      connectionNotes(doc).push([paragraph])
    })
  }
  await startThread(server, `planner.${sides[1].centre}`, `connection/${id}`, {
    place: { at: 'text', fragment: 'notes', quote: { exact: 'Note of dk', prefix: '', suffix: '' } },
    audience: 'centre',
    body: said('Which Monday?'),
  })
}

async function giveFeedback(
  server: ServerWithSockets,
  { a, b, centres }: PlanSuggestion,
  answer: object,
): Promise<void> {
  await jsonOf(as(server, 'planner.dk').post(`${CAMPAIGN}/centres/dk/answers`, { a, b, centres, answer }))
}
