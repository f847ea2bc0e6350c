/** The demo network's issues of the Weekly Update: eight that were sent, and a draft with a source that changed. */
import type { Campaign } from '../../shared/campaign.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { LocalDate } from '../../shared/days.ts'
import { SectionId, UpdateId } from '../../shared/ids.ts'
import { itemOfCandidate } from '../../shared/updates/candidate.ts'
import { addItem } from '../../shared/updates/layout.ts'
import { IssueNumber } from '../../shared/updates/updateState.ts'
import { brusselsClock, instantOf } from '../../shared/zonedTime.ts'
import { COORDINATOR } from '../demo/people.ts'
import { buildDemoUpdate, DEMO_ISSUES, type DemoIssue } from '../demo/updates.ts'
import { BLANK_ISSUE, columnsOf } from '../updates/issues.ts'
import { letterColumn, nextTuesday } from '../updates/letters.ts'
import { endSubmission, submit } from '../submissions/submissions.ts'
import type { SeededApp } from './steps.ts'

type UpdatesApp = Pick<SeededApp, 'documents' | 'features' | 'issues' | 'people'>

/** The letter's hour in Brussels. */
const SENT_AT = '15:00'
/** How many entries are in the draft already. */
const DEMO_SUGGESTIONS = 4

export async function seedUpdates(app: UpdatesApp, campaign: Campaign, now: Date): Promise<void> {
  for (const [at, issue] of DEMO_ISSUES.entries()) await seedSent(app, campaign, issue, at + 1)
  await seedDraft(app, campaign, now)
}

/** The same in every demo network, so that seeding again makes none twice. */
const idOf = (name: string): UpdateId => UpdateId.parse(name.padEnd(22, '_'))

async function seedSent(app: UpdatesApp, campaign: Campaign, issue: DemoIssue, count: number): Promise<void> {
  const day = LocalDate.parse(issue.day)
  const id = idOf(`demo-${day}`)
  const at = instantOf(day, SENT_AT)
  await app.documents.create([{ ref: { kind: 'update', update: id }, state: buildDemoUpdate(issue, day) }], COORDINATOR)
  await app.issues.add({ id, campaign: campaign.id, created_at: at.toISOString(), created_by: COORDINATOR })
  const letter = await app.features.updates.letters.current(id)
  if (letter === null) return
  const people = (await app.people.list()).filter(({ role }) => role !== 'reader').length
  await app.issues.change(id, async (trx) => {
    const document = documentName({ kind: 'update', update: id })
    await submit(trx, document, { content: letterColumn.write(letter), by: COORDINATOR, at })
    await endSubmission(trx, document, { from: 'waiting', to: 'accepted' }, { by: null, at })
    await trx
      .updateTable('weekly_update')
      .set({
        ...columnsOf(letter),
        state: 'sent',
        number: IssueNumber.parse(`${day.slice(0, 4)}-${count}`),
        snapshot: 1,
        send_at: at.toISOString(),
        sent_at: at.toISOString(),
        people,
      })
      .where('id', '=', id)
      .execute()
  })
}

/** Some of what happened is in it already; one milestone was moved since. */
async function seedDraft({ documents, features, issues }: UpdatesApp, campaign: Campaign, now: Date): Promise<void> {
  const day = nextTuesday(brusselsClock(now).day)
  const id = idOf('demo-draft')
  const { groups } = await features.updates.candidates.of({
    ...BLANK_ISSUE,
    id,
    campaign: campaign.id,
    created_at: now.toISOString(),
    created_by: COORDINATOR,
  })
  const found = groups
    .toReversed()
    .flatMap(({ entries }) => entries.slice(0, 1))
    .slice(0, DEMO_SUGGESTIONS)
  const state = buildDemoUpdate({ day, title: '', items: [] }, day, (doc) => {
    for (const [at, candidate] of found.entries()) {
      const item = itemOfCandidate(candidate, { order: `a${at}`, section: SectionId.parse(candidate.section) })
      const isMoved = at === 0 && item.taken !== null && item.taken !== undefined
      addItem(
        doc,
        isMoved ? { ...item, taken: { ...item.taken, text: `${item.taken.text}\nThe hour follows.` } } : item,
      )
    }
  })
  await documents.create([{ ref: { kind: 'update', update: id }, state }], COORDINATOR)
  await issues.add({ id, campaign: campaign.id, created_at: now.toISOString(), created_by: COORDINATOR })
}
