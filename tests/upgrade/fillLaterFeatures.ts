/** What people of the demonstration network do since 0.2.0, and a centre that stores more than later releases let it. */
import { CorrectionList } from '../../shared/corrections/correction.ts'
import { randomId } from '../../shared/ids.ts'
import { FIRST_FORM } from '../../shared/reports/form.ts'
import { MadeUpdate, ReadUpdate, UpdateList } from '../../shared/updates/api.ts'
import { addActivity, newActivityId } from '../../shared/plans/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument, type ServerWithSockets } from '../harness/documentSockets.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
/** Longer than 0.3.0 lets a template be. */
const LONG_LINES = 3000
const LARGE_TEMPLATES = 3
const REPLACED_SUBMISSIONS = 3

export async function fillLaterFeatures(server: ServerWithSockets): Promise<void> {
  await proposeWordings(server)
  await correctLetter(server)
  await writeLetter(server)
  await jsonOf(as(server, 'coordinator').put('/api/campaigns/sid-2028/report/form', FIRST_FORM))
  await storeMuch(server)
}

async function proposeWordings(server: ServerWithSockets): Promise<void> {
  const proposed = { language: 'el', message: 'visibility.network', proposed: 'Στο δίκτυο', why: 'Shorter' }
  await jsonOf(as(server, 'planner.gr').post('/api/corrections', proposed))
  const { corrections } = CorrectionList.parse(await jsonOf(as(server, 'planner.cy').get('/api/corrections/el')))
  await jsonOf(as(server, 'planner.cy').put(`/api/corrections/el/${corrections[0]?.id}/vote`, { agrees: true }))
}

/** A sent issue gets a note, and somebody wants no more of them. */
async function correctLetter(server: ServerWithSockets): Promise<void> {
  const { updates } = UpdateList.parse(await jsonOf(as(server, 'reader').get('/api/updates')))
  const sent = updates.find(({ state }) => state === 'sent')
  const { sections } = ReadUpdate.parse(await jsonOf(as(server, 'reader').get(`/api/updates/${sent?.id}`)))
  const item = sections.flatMap(({ items }) => items)[0]?.id
  await jsonOf(
    as(server, 'coordinator').post(`/api/updates/${sent?.id}/notes`, { item, words: 'It begins at ten, not at nine.' }),
  )
  await jsonOf(as(server, 'planner.ee').put('/api/update-choice', { wants: false }))
}

async function writeLetter(server: ServerWithSockets): Promise<void> {
  const coordinator = as(server, 'coordinator')
  const { id } = MadeUpdate.parse(await jsonOf(coordinator.post('/api/updates', { day: '2027-01-19' })))
  await jsonOf(coordinator.post(`/api/updates/${id}/release`, { decision: 'ask' }))
  await jsonOf(as(server, 'coordinator2').put(`/api/updates/${id}/seen`, { snapshot: 1 }))
}

/** Templates and submissions of Sweden that are larger than later releases take. */
async function storeMuch(server: ServerWithSockets): Promise<void> {
  const lines = Array.from({ length: LONG_LINES }, (_, at) => `Skola ${at + 1}: vi kommer med material och frågor.`)
  const activity = newActivityId()
  await editDocument(server, 'planner.se', 'plan/sid-2027/se', (doc) => {
    addActivity(
      doc,
      { title: 'Ett år med skolor', status: 'tentative', order: 'zz', needs: lines.join('\n') },
      activity,
    )
  })
  const path = `${CAMPAIGN}/plans/se/activities/${activity}/template`
  for (let made = 0; made < LARGE_TEMPLATES; made++)
    await jsonOf(as(server, 'planner.se').post(path, { id: randomId() }))
  for (let submitted = 0; submitted <= REPLACED_SUBMISSIONS; submitted++)
    await jsonOf(as(server, 'planner.se').post(`${CAMPAIGN}/reports/se/submission`, {}))
}
