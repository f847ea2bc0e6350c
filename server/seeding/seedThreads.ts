/** Puts the demo network's questions and answers where they belong. Existing ones are not added twice. */
import { AssetOwner, CentreId, PersonId, randomId, type CampaignId } from '../../shared/ids.ts'
import { documentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import { withoutMemory, type TextPlaceRequest } from '../../shared/comments/anchors/anchor.ts'
import { ThreadId, type Place } from '../../shared/comments/thread.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { Anchors, StoreAnchor } from '../comments/anchors.ts'
import type { AnswerLibrary } from '../comments/library/answerLibrary.ts'
import type { Writer } from '../comments/threadRows.ts'
import type { Threads } from '../comments/threads.ts'
import { readMarkup } from '../demo/markup.ts'
import { plannerOf } from '../demo/people.ts'
import { DEMO_QUESTIONS } from '../demo/questions.ts'
import {
  DEMO_AGREED_ANSWERS,
  DEMO_CANNED_ANSWERS,
  DEMO_FAQ,
  DEMO_THREADS,
  type DemoPlace,
  type DemoThread,
} from '../demo/threads.ts'

interface SeededThreadsDeps {
  readonly threads: Threads
  readonly answerLibrary: AnswerLibrary
  readonly anchors: Pick<Anchors, 'place'>
  readonly readPlan: (key: { campaign: CampaignId; centre: CentreId }) => Promise<PlanContent | null>
}

const HOUR_MS = 3_600_000

export async function seedThreads(deps: SeededThreadsDeps, campaign: CampaignId, now: Date): Promise<void> {
  for (const [at, thread] of DEMO_THREADS.entries()) await seedThread(deps, campaign, thread, `demo-thread-${at}`, now)
  const helpdesk = PersonId.parse('demo-helpdesk')
  const { answerLibrary } = deps
  const kept = {
    canned: await answerLibrary.cannedAnswers(),
    agreed: await answerLibrary.agreedAnswers(),
    faq: await answerLibrary.faq(),
  }
  for (const { title, text } of DEMO_CANNED_ANSWERS) {
    if (kept.canned.some((one) => one.title === title)) continue
    await deps.answerLibrary.add('canned', { title, body: readMarkup(text) }, helpdesk, now)
  }
  for (const { title, text, translations: written } of DEMO_AGREED_ANSWERS) {
    if (kept.agreed.some((one) => one.title === title)) continue
    const translations = Object.fromEntries(Object.entries(written).map(([code, words]) => [code, readMarkup(words)]))
    await deps.answerLibrary.add('agreed', { title, body: readMarkup(text), translations }, helpdesk, now)
  }
  for (const { title, text } of DEMO_FAQ) {
    if (kept.faq.some(({ question }) => question === title)) continue
    await deps.answerLibrary.add('faq', { title, body: readMarkup(text) }, helpdesk, now)
  }
}

/** The questions of a busy week. @throws if a plan that is asked about has too few activities */
export async function seedQuestions(
  { threads, readPlan }: Pick<SeededThreadsDeps, 'threads' | 'readPlan'>,
  campaign: CampaignId,
  now: Date,
): Promise<void> {
  for (const [n, { centre: id, place, hoursAgo, text }] of DEMO_QUESTIONS.entries()) {
    const centre = CentreId.parse(id)
    const isField = typeof place !== 'string'
    const document = documentName(documentOf({ at: isField ? 'plan' : place }, campaign, centre))
    const activity = isField ? (await readPlan({ campaign, centre }))?.activities[place[0]] : undefined
    if (isField && activity === undefined) throw new Error(`the demo plan of ${id} has too few activities`)
    const at: Place =
      isField && activity !== undefined ? { at: 'entry', entry: activity.id, field: place[1] } : { at: 'document' }
    const audience = n % 3 === 0 ? 'network' : 'centre'
    const start = {
      id: ThreadId.parse(randomId()),
      key: `demo-question-${n}`,
      campaign,
      document,
      centres: [centre],
      audience,
    } as const
    await threads.start(
      { ...start, place: at, toHelpdesk: true, body: readMarkup(text) },
      writerOf('planner', centre),
      new Date(now.getTime() - hoursAgo * HOUR_MS),
    )
  }
}

async function seedThread(
  { threads, anchors, readPlan }: SeededThreadsDeps,
  campaign: CampaignId,
  { centre: id, place, audience, toHelpdesk, proposes, comments, owner, state }: DemoThread,
  key: string,
  now: Date,
): Promise<void> {
  const centre = CentreId.parse(id)
  const [first, ...later] = comments
  const at = (hoursAgo: number): Date => new Date(now.getTime() - hoursAgo * HOUR_MS)
  const plan = place.at === 'activity' ? await readPlan({ campaign, centre }) : null
  const document = documentName(documentOf(place, campaign, centre))
  const start = (shown: Place, keep: StoreAnchor | null) =>
    threads.start(
      {
        id: ThreadId.parse(randomId()),
        key,
        campaign,
        document,
        centres: [centre],
        place: shown,
        audience,
        toHelpdesk,
        body: readMarkup(first.text),
        proposal: proposes === undefined ? null : { replacement: { of: 'words', text: proposes }, before: null },
        keep,
      },
      writerOf(first.by, centre),
      at(first.hoursAgo),
    )
  const started =
    place.at === 'words'
      ? await anchors.place(document, wordsInNarrative(place.words), async (anchor, keep) =>
          start({ at: 'text', anchor: withoutMemory(anchor) }, keep),
        )
      : await start(placeOf(place, plan, id), null)
  if (started === 'no-such-text') throw new Error(`the demo plan of ${id} does not say what is asked about it`)
  if (typeof started === 'string') throw new Error(`the demo has too many threads: ${started}`)
  let { thread } = started
  for (const [number, { by, text, hoursAgo }] of later.entries()) {
    const reply = { key: `${key}-${number}`, body: readMarkup(text) }
    const written = await threads.reply(thread, reply, writerOf(by, centre), at(hoursAgo))
    if (typeof written !== 'string') thread = written.thread
  }
  if (owner !== undefined) await threads.setOwner(thread, PersonId.parse(`demo-${owner}`))
  if (state !== undefined) await threads.setState(thread, state)
}

const wordsInNarrative = (words: string): TextPlaceRequest => ({
  at: 'text',
  fragment: 'narrative',
  quote: { exact: words, prefix: '', suffix: '' },
})

function documentOf(place: Pick<DemoPlace, 'at'>, campaign: CampaignId, centre: CentreId): DocumentRef {
  if (place.at === 'assets') return { kind: 'assets', campaign, owner: AssetOwner.parse(centre) }
  return { kind: place.at === 'profile' ? 'profile' : 'plan', campaign, centre }
}

/** @throws if the plan has no activity of this title: then plans and questions were not written to fit */
function placeOf(place: DemoPlace, plan: PlanContent | null, centre: string): Place {
  if (place.at !== 'activity') return { at: 'document' }
  const activity = plan?.activities.find(({ title }) => title === place.title)
  if (activity === undefined) throw new Error(`the demo plan of ${centre} has no activity "${place.title}"`)
  return { at: 'entry', entry: activity.id, field: place.field }
}

function writerOf(by: DemoThread['comments'][0]['by'], centre: CentreId): Writer {
  switch (by) {
    case 'helpdesk':
    case 'coordinator':
      return { id: PersonId.parse(`demo-${by}`), isStaff: true }
    case 'planner':
      return { id: plannerOf(centre), isStaff: false }
    case 'second planner':
      return { id: PersonId.parse(`demo-planner2.${centre}`), isStaff: false }
    default:
      return { id: plannerOf(CentreId.parse(by.slice('planner of '.length))), isStaff: false }
  }
}
