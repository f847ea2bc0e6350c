/** Connections of the demo network, and which of them are one event of two centres. */
import { DAY_MS } from '../../shared/days.ts'
import type { ConnectionSide } from '../../shared/connections/connection.ts'
import { CentreId, type CampaignId } from '../../shared/ids.ts'
import type { DemoConnection, DemoJointEvent } from '../demo/connections.ts'
import { buildDemoNotes } from '../demo/notes.ts'
import { plannerOf } from '../demo/people.ts'
import type { SeededApp } from './steps.ts'

/** Skips what exists already, and connections of activities that a demo server of an older release does not have. */
export async function seedConnections(
  app: SeededApp,
  campaign: CampaignId,
  connections: readonly DemoConnection[],
  now: Date,
): Promise<void> {
  for (const { asker, asked, acts, notes, ...why } of connections) {
    const [one, other] = [await sideOf(app, campaign, ...asker), await sideOf(app, campaign, ...asked)]
    if (one === null || other === null) continue
    const sides = { asker: one, asked: other }
    const acted = acts.map(({ by, act, words, daysAgo }) => {
      const { centre } = sides[by]
      const at = new Date(now.getTime() - daysAgo * DAY_MS)
      // Made-up events happened days ago: nobody is mailed about them.
      return { act, centre, words, person: plannerOf(centre), at, isMadeUp: true }
    })
    const [first, ...later] = acted
    if (first === undefined) continue
    const proposed = await app.connections.propose(
      { campaign, own: sides.asker, other: sides.asked, why: { ...why, reasons: [...why.reasons] } },
      first,
      (id) =>
        app.documents.create(
          [{ ref: { kind: 'connection', connection: id }, state: buildDemoNotes(notes) }],
          first.person,
        ),
    )
    if (typeof proposed === 'string') continue
    const done = (await app.connections.history(proposed.id)).length - 1
    for (const doing of later.slice(Math.max(0, done))) await app.connections.act(proposed.id, doing)
  }
}

/** Both centres say that it is one event, and of a metric who counts it. Skips those of another campaign, and of centres that are not connected. */
export async function seedJointEvents(
  app: SeededApp,
  campaign: CampaignId,
  events: readonly DemoJointEvent[],
  at: Date,
): Promise<void> {
  const { joint } = app.features.connections
  for (const { between, counted } of events.filter((event) => event.campaign === campaign)) {
    const [one, other] = between.map((centre) => CentreId.parse(centre))
    const connection = app.connections
      .list(campaign)
      .find(({ sides }) => sides.every(({ centre }) => centre === one || centre === other))
    if (connection === undefined) continue
    for (const { centre } of connection.sides)
      await joint.say(connection, { centre, says: 'one' }, { by: plannerOf(centre), at })
    for (const { metric, at: place } of counted) {
      const centre = CentreId.parse(place)
      await joint.count(connection, { metric, centre }, { by: plannerOf(centre), at })
    }
  }
}

/** @returns null if the plan has no activity of this title */
async function sideOf(
  app: SeededApp,
  campaign: CampaignId,
  centre: string,
  title: string,
): Promise<ConnectionSide | null> {
  const id = CentreId.parse(centre)
  const plan = await app.readPlan({ campaign, centre: id })
  const activity = plan?.activities.find((one) => one.title === title)
  return activity === undefined ? null : { centre: id, activity: activity.id, title }
}
