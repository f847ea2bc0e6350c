/** The answers that centres gave to suggestions, as labels: whether a pair was worth a call. Read from stored data. */
import * as Y from 'yjs'
import { CampaignIndex } from '../../../server/synergies/live/suggestionIndex/campaignIndex.ts'
import { detectLanguage } from '../../../server/language/detectLanguage.ts'
import { activityOf, isActive } from '../../../server/synergies/engine/fromPlan.ts'
import { activityKey } from '../../../server/synergies/live/activityKey.ts'
import type { Stores } from '../../../server/wiring/openDataFolder.ts'
import type { NotUsefulReason } from '../../../shared/connections/feedback.ts'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { NETWORK } from '../../../shared/network.ts'
import { viewPlan } from '../../../shared/plans/view.ts'

/** A centre's answer about a pair: interested and agreed speak for it, a reason why it is not useful against it. */
type Label = 'agreed' | 'interested' | NotUsefulReason

export interface LabelledAnswer {
  readonly label: Label
  /** The engine's current score of the pair, between 0 and 1. */
  readonly probability: number
}

type AnswerStores = Pick<Stores, 'db' | 'log'>

/** Answers on activities that are gone, or cancelled, are left out: nothing is known of them any more. */
export async function readAnswers({ db, log }: AnswerStores): Promise<readonly LabelledAnswer[]> {
  const notUseful = await db
    .selectFrom('suggestion_answer')
    .selectAll()
    .where('answer', '=', 'not-useful')
    .orderBy('at')
    .execute()
  const connections = await db.selectFrom('connection').selectAll().orderBy('id').execute()
  const given = [
    ...notUseful.map((row) => ({
      campaign: row.campaign,
      label: row.reason ?? ('other' as const),
      pair: [activityKey(row.a_centre, row.a), activityKey(row.b_centre, row.b)] as const,
    })),
    ...connections.map((row) => ({
      campaign: row.campaign,
      label: row.status === 'agreed' || row.status === 'done' ? ('agreed' as const) : ('interested' as const),
      pair: [activityKey(row.asker, row.asker_activity), activityKey(row.asked, row.asked_activity)] as const,
    })),
  ]
  const answers: LabelledAnswer[] = []
  for (const [campaign, list] of Map.groupBy(given, (one) => one.campaign)) {
    const index = await indexOf(log, campaign)
    for (const { label, pair } of list) {
      const probability = probabilityOf(index, pair)
      if (probability !== null) answers.push({ label, probability })
    }
  }
  return answers
}

async function indexOf(log: AnswerStores['log'], campaign: CampaignId): Promise<CampaignIndex> {
  const index = new CampaignIndex(() => {})
  for (const { id: centre, languages } of NETWORK) {
    const stored = await log.load(documentName({ kind: 'plan', campaign, centre }))
    if (stored === null) continue
    const doc = new Y.Doc()
    for (const update of [stored.snapshot.state, ...stored.updates]) Y.applyUpdate(doc, update)
    const own = languages.filter((language) => language !== 'en')
    const written = viewPlan(doc)
      .activities.filter(isActive)
      .map((one) => {
        const activity = activityOf(centre, one)
        return {
          activity: { ...activity, id: activityKey(centre, one.id) },
          writtenIn: detectLanguage(`${activity.title}\n${activity.description}`, own),
        }
      })
    index.change(written, [])
    doc.destroy()
  }
  index.load()
  return index
}

function probabilityOf(index: CampaignIndex, [a, b]: readonly [string, string]): number | null {
  const result = index.ask({ about: 'pair', a, b })
  return result.about === 'pair' ? (result.pair?.score ?? null) : null
}
