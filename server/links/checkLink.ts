/** Checks one link, stores the result, and notifies its owners of a new break: once, however often it is found. */
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import type { LinkHealth } from '../../shared/links/linkHealth.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Database } from '../store/database.ts'
import type { FollowLink } from './followLink.ts'
import type { HostPaces } from './hostPaces.ts'
import { writeLink, type LinkChecks } from './linkChecks.ts'
import type { LinkIndex, LinkPlace } from './linkIndex.ts'
import { notificationOfLink } from './linkNotifications.ts'
import { firstState, isNewBreak, stateAfter } from './linkState.ts'

export interface CheckLinkDeps {
  readonly db: Database
  readonly now: () => Date
  readonly checks: LinkChecks
  readonly index: Pick<LinkIndex, 'placesOf'>
  readonly paces: HostPaces
  readonly follow: FollowLink
  /** The people who look after a link at this place. */
  readonly ownersOf: (place: LinkPlace) => Promise<readonly PersonId[]>
  readonly notify: Notify
  /** Called after people were notified. */
  readonly onNotified: (people: readonly PersonId[]) => void
  /** Called after something else was found than before at a link in these documents. */
  readonly onChanged: (documents: readonly DocumentName[]) => void
}

export async function checkLink(url: string, deps: CheckLinkDeps): Promise<LinkHealth> {
  const before = (await deps.checks.find(url)) ?? { url, ...firstState(deps.now()) }
  const finding = await deps.follow(url, before.etag)
  deps.paces.asked(hostIn(url), finding, deps.now().getTime())
  const state = stateAfter(before, finding, deps.now())
  const places = deps.index.placesOf(url)
  const isNew = isNewBreak(state)
  const due = isNew ? await peopleOf(places, deps) : []
  await deps.db.transaction().execute(async (trx) => {
    await writeLink(trx, { url, ...state, notified: state.notified || isNew })
    if (state.health.kind !== 'broken') return
    const { why } = state.health
    for (const { person, document } of due)
      await deps.notify(trx, [person], notificationOfLink({ document, url, why }, deps.now()))
  })
  if (due.length > 0) deps.onNotified([...new Set(due.map(({ person }) => person))])
  if (JSON.stringify(before.health) !== JSON.stringify(state.health)) {
    deps.onChanged([...new Set(places.map(({ document }) => document))])
  }
  return state.health
}

interface Due {
  readonly person: PersonId
  readonly document: DocumentName
}

/** A person is notified of a link once for each document, however often the document contains it. */
async function peopleOf(places: readonly LinkPlace[], { ownersOf }: CheckLinkDeps): Promise<readonly Due[]> {
  const due = new Map<string, Due>()
  for (const place of places) {
    const { document } = place
    for (const person of await ownersOf(place)) due.set(`${person} ${document}`, { person, document })
  }
  return [...due.values()]
}

export const hostIn = (url: string): string => URL.parse(url)?.host ?? url
