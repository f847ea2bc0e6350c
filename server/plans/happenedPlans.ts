/** Plans that are ready, activities with guests, and what centres look for, as the Weekly Update tells of them. */
import type { Campaign } from '../../shared/campaign.ts'
import type { LocalDate } from '../../shared/days.ts'
import { CentreId, type CampaignId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { HIGH_LEVEL_ROLES } from '../../shared/taxonomy.ts'
import type { Happening } from '../../shared/updates/candidate.ts'
import type { Dated } from '../../shared/updates/dated.ts'
import { countInWords, inWords, paragraphs, severalId, severalIn, USUAL } from '../../shared/updates/happening.ts'
import type { Core } from '../core.ts'
import type { Happened, HappenedAsked } from '../feature.ts'

type HappenedDeps = Pick<Core, 'campaigns' | 'connections' | 'home' | 'lastChanges' | 'plans' | 'planViewOf'>

export function happenedPlans(deps: HappenedDeps): Happened {
  return {
    kinds: ['plan', 'activity', 'call'],
    async recent(asked) {
      const open = deps.campaigns.list().filter(({ closed }) => !closed)
      const all = await Promise.all(
        open.map(async (campaign) => [
          ...(await readyPlans(deps, campaign, asked)),
          ...(await activities(deps, campaign, asked)),
        ]),
      )
      return all.flat()
    },
    async now({ kind, id }) {
      if (kind === 'plan') return readyNow(deps, id)
      const [campaign = '', centre = '', activity = ''] = id.split('/')
      const key = { campaign: deps.campaigns.find(campaign)?.id, centre: CentreId.safeParse(centre).data }
      if (key.campaign === undefined || key.centre === undefined) return null
      const view = await deps.planViewOf({ campaign: key.campaign, centre: key.centre })
      const found = view?.activities.find((one) => one.id === activity)
      if (view === null || found === undefined) return null
      const place: Place = {
        campaign: key.campaign,
        centre: key.centre,
        language: view.writtenIn.activities[found.id]?.['title'] ?? null,
      }
      return kind === 'call' ? callOf(deps, place, found) : guestOf(deps, place, found)
    },
  }
}

type Entry = Happening & { readonly group: 'plans' | 'activities' | 'calls' }

const idsOf = (before: HappenedAsked['before'], kind: string): readonly string[] =>
  before.flatMap((source) => (source.kind === kind ? [source.id] : []))

async function readyPlans(deps: HappenedDeps, { id }: Campaign, { before }: HappenedAsked): Promise<readonly Entry[]> {
  const known = new Set(
    idsOf(before, 'plan').flatMap((source) => (severalIn(source).campaign === id ? severalIn(source).names : [])),
  )
  const ready = (await deps.plans.list(id)).filter(({ state, centre }) => state === 'ready' && !known.has(centre))
  const last = ready
    .map(({ changed_at }) => changed_at)
    .toSorted()
    .at(-1)
  if (last === undefined) return []
  return [
    {
      ...tellReady(
        deps,
        id,
        ready.map(({ centre }) => centre),
        last,
      ),
      group: 'plans',
    },
  ]
}

async function readyNow(deps: HappenedDeps, id: string): Promise<Happening | null> {
  const { campaign, names } = severalIn(id)
  const found = deps.campaigns.find(campaign)
  if (found === null) return null
  const ready = (await deps.plans.list(found.id)).filter(
    ({ state, centre }) => state === 'ready' && names.includes(centre),
  )
  if (ready.length === 0) return null
  const known = tellReady(
    deps,
    found.id,
    ready.map(({ centre }) => centre),
    ready[0]?.changed_at ?? '',
  )
  return { ...known, source: { kind: 'plan', id } }
}

function tellReady(
  { campaigns, home }: HappenedDeps,
  campaign: CampaignId,
  centres: readonly CentreId[],
  at: string,
): Happening {
  const names = centres.map((centre) => campaigns.findCentre(campaign, centre)?.countryName ?? centre).toSorted()
  const [only] = centres
  return {
    ...USUAL,
    source: { kind: 'plan', id: severalId(campaign, centres) },
    at,
    heading:
      centres.length === 1
        ? `The plan of ${inWords(names)} is ready`
        : `${countInWords(centres.length)} plans are ready`,
    text: paragraphs([`${inWords(names)}: you can rely on what stands there.`]),
    section: 'dissemination',
    link:
      centres.length === 1 && only !== undefined ? `${home}/plans/${campaign}/${only}` : `${home}/plans/${campaign}`,
  }
}

interface Place {
  readonly campaign: CampaignId
  readonly centre: CentreId
  /** The language of the title; null if nobody can tell. */
  readonly language: string | null
}

/** Activities of a campaign that changed since, with a guest, an offer or a call. */
async function activities(
  deps: HappenedDeps,
  { id }: Campaign,
  { since, before }: HappenedAsked,
): Promise<readonly Entry[]> {
  const known = new Set([...idsOf(before, 'activity'), ...idsOf(before, 'call')])
  const from = since.toISOString()
  const plans = (await deps.plans.list(id)).filter(({ changed_at }) => changed_at >= from)
  const found = await Promise.all(
    plans.map(async ({ centre }) => {
      const key = { campaign: id, centre }
      const view = await deps.planViewOf(key)
      const concerned = (view?.activities ?? []).filter(
        ({ highLevel, needs, offers }) => highLevel.length > 0 || needs.trim() !== '' || offers.trim() !== '',
      )
      const changed = await deps.lastChanges.changedAt(
        key,
        concerned.map((one) => one.id),
      )
      return concerned
        .filter((one) => (changed.get(one.id) ?? '') >= from)
        .flatMap((one) => {
          const place: Place = { ...key, language: view?.writtenIn.activities[one.id]?.['title'] ?? null }
          return [
            ...withGroup('calls', callOf(deps, place, one)),
            ...withGroup('activities', guestOf(deps, place, one)),
          ].map((entry) => ({ ...entry, at: changed.get(one.id) ?? entry.at }))
        })
    }),
  )
  return found.flat().filter(({ source }) => !known.has(source.id))
}

const withGroup = (group: Entry['group'], one: Happening | null): readonly Entry[] =>
  one === null ? [] : [{ ...one, group }]

/** What its centre looks for, while no connection answers it; null for none. */
function callOf(deps: HappenedDeps, place: Place, activity: ActivityView): Happening | null {
  const needs = activity.needs.trim()
  if (needs === '' || activity.status === 'cancelled' || isAnswered(deps, place, activity)) return null
  const country = countryOf(deps, place)
  return {
    ...base(deps, place, activity),
    source: { kind: 'call', id: `${place.campaign}/${place.centre}/${activity.id}` },
    heading: `${country} looks for help with “${englishTitle(activity)}”`,
    text: paragraphs([`They look for: ${needs}`, sentenceOf(activity)].filter((one) => one !== '')),
    section: 'events',
    purposes: ['participation'],
  }
}

const isAnswered = ({ connections }: HappenedDeps, { campaign }: Place, { id }: ActivityView): boolean =>
  connections
    .list(campaign)
    .some(({ status, sides }) => status === 'agreed' && sides.some(({ activity }) => activity === id))

/** An activity with a guest of high level, by role, or one that others can join; null for another one. */
function guestOf(deps: HappenedDeps, place: Place, activity: ActivityView): Happening | null {
  const offers = activity.offers.trim()
  if ((activity.highLevel.length === 0 && offers === '') || activity.status === 'cancelled') return null
  const roles = activity.highLevel.map((role) => HIGH_LEVEL_ROLES.find(({ id }) => id === role)?.label.message ?? role)
  return {
    ...base(deps, place, activity),
    source: { kind: 'activity', id: `${place.campaign}/${place.centre}/${activity.id}` },
    heading: `${countryOf(deps, place)}: ${englishTitle(activity)}`,
    text: paragraphs(
      [
        roles.length === 0 ? '' : `With ${inWords(roles)}.`,
        offers === '' ? '' : `Open to others: ${offers}`,
        sentenceOf(activity),
      ].filter((one) => one !== ''),
    ),
    section: 'events',
  }
}

const countryOf = ({ campaigns }: HappenedDeps, { campaign, centre }: Place): string =>
  campaigns.findCentre(campaign, centre)?.countryName ?? centre.toUpperCase()

/** The English line where the centre wrote one. */
const englishTitle = ({ gloss, title }: ActivityView): string => (gloss.trim() === '' ? title.trim() : gloss.trim())

/** The title in its own language, beside the English line. */
const sentenceOf = ({ gloss, title }: ActivityView): string =>
  gloss.trim() === '' || gloss.trim() === title.trim() ? '' : `Its own title: “${title.trim()}”.`

const base = ({ home }: HappenedDeps, { campaign, centre, language }: Place, activity: ActivityView) => ({
  ...USUAL,
  at: new Date(0).toISOString(),
  language: activity.gloss.trim() === '' && language !== 'en' ? language : null,
  contact: { kind: 'planners', centre } as const,
  link: `${home}/plans/${campaign}/${centre}?activity=${activity.id}`,
  dated: datedOfActivity(activity),
})

function datedOfActivity({ startsOn, endsOn }: ActivityView): Dated | null {
  if (startsOn === null) return null
  const last: LocalDate = endsOn ?? startsOn
  return {
    kind: 'date',
    when: last > startsOn ? { kind: 'range', from: startsOn, to: last } : { kind: 'day', day: startsOn },
    whenNote: '',
    time: null,
    place: null,
    detailsToFollow: false,
  }
}
