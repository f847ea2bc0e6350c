/** Briefings over HTTP: selections are frozen with their date, read, taken as files and deleted. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Campaign } from '../../../shared/campaign.ts'
import {
  expiryOf,
  FreezeSelection,
  type Briefing,
  type Briefings as BriefingList,
} from '../../../shared/exports/briefings.ts'
import { LONGEST_TITLE, type BriefingLook } from '../../../shared/exports/briefingLook.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/exports/exportFormats.ts'
import { shorten } from '../../../shared/fields/view.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { InterfaceLanguage } from '../../../shared/messages/languages.ts'
import { writeSelection } from '../../../shared/overview/selectionQuery.ts'
import type { Core } from '../../core.ts'
import { byCampaign, campaignIn } from '../../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import type { FileAnswers } from '../fileAnswers.ts'
import { MAX_FROZEN_BYTES } from '../frozenFile.ts'
import type { AskedSelection } from '../packSelection.ts'
import { languageOfFile } from '../../http/languageOfFile.ts'
import { wordFilters } from '../words/selectionWords.ts'
import { formatOf, selectionFileName } from '../selectionRoutes.ts'
import { newBriefingId, type Briefings } from './briefings.ts'
import { freeze, type FreezeDeps } from './freeze.ts'

interface BriefingRoutesDeps extends FreezeDeps, Pick<Core, 'findCampaign' | 'homeOf' | 'now' | 'people'> {
  readonly briefings: Briefings
  readonly readQuery: (campaign: Campaign, query: URLSearchParams) => AskedSelection | Refusal
  readonly files: FileAnswers
  readonly audit: (
    action: 'briefing.create' | 'briefing.delete' | 'selection.export',
    by: PersonId,
    detail: Readonly<Record<string, unknown>>,
  ) => Promise<void>
}

export const briefingRoutes = (deps: BriefingRoutesDeps): readonly Route[] => [
  listRoute(deps),
  freezeRoute(deps),
  // Before the briefings themselves: a file's name would be taken for an id.
  fileRoute(deps),
  readRoute(deps),
  deleteRoute(deps),
]

const path = '/api/campaigns/:campaign/briefings'

interface Named {
  readonly campaign: Campaign
  readonly id: string
}

/** Only people who may read it learn whether it exists. */
function findNamed({ findCampaign }: BriefingRoutesDeps, params: Params, id: string): Named | Refusal {
  const campaign = campaignIn(findCampaign, params)
  return isRefusal(campaign) ? campaign : { campaign, id }
}

const listRoute = ({ briefings, findCampaign, now }: BriefingRoutesDeps): Route =>
  route({
    method: 'GET',
    path,
    bounds: 'list',
    requires: 'briefing.read',
    find: byCampaign(findCampaign),
    async handle({ found }) {
      const json: BriefingList = { briefings: [...(await briefings.list(found.id, now()))] }
      return { status: 200, json }
    },
  })

function freezeRoute(deps: BriefingRoutesDeps): Route {
  /** One at a time for each person: a freeze counts before the next begins. */
  const freezing = new Set<PersonId>()
  return route({
    method: 'POST',
    path,
    bounds: 'file',
    requires: 'briefing.create',
    find: byCampaign(deps.findCampaign),
    body: FreezeSelection,
    async handle({ found: campaign, person, body, headers }) {
      if (freezing.has(person.id)) return { ...refuse('too-many-exports'), headers: { 'retry-after': '10' } }
      freezing.add(person.id)
      try {
        const { query, name, ...look } = body
        return await freezeOne(deps, campaign, {
          by: person.id,
          query,
          look: { ...look, title: name ?? null },
          workspace: deps.homeOf(headers),
        })
      } finally {
        freezing.delete(person.id)
      }
    },
  })
}

interface Order {
  readonly by: PersonId
  readonly query: string
  readonly look: BriefingLook
  readonly workspace: string
}

async function freezeOne(
  deps: BriefingRoutesDeps,
  campaign: Campaign,
  { by, query, look, workspace }: Order,
): Promise<Success | Refusal> {
  const { briefings, now, audit } = deps
  const asked = deps.readQuery(campaign, new URLSearchParams(query))
  if (isRefusal(asked)) return asked
  const at = now()
  const refusal = await briefings.refusal(campaign.id, by, at)
  if (refusal !== null) return refuse(refusal)
  const id = newBriefingId()
  const name = look.title ?? nameOf(campaign, wordFilters(asked.selection, deps.centresOf(campaign), deps.words))
  const address = `${workspace}/briefings/${campaign.id}/${id}`
  const facts = { asOf: at.toISOString(), workspace, look: { ...look, title: name }, address }
  const frozen = await freeze(deps, campaign, asked, facts)
  if (isRefusal(frozen)) return frozen
  const briefing = await briefings.add({
    ...frozen,
    id,
    campaign: campaign.id,
    name,
    query: writeSelection(asked.selection).toString(),
    createdAt: at.toISOString(),
    expiresAt: expiryOf(campaign, at).toISOString(),
    createdBy: by,
  })
  if (briefing === null) return refuse('briefing-too-large')
  await audit('briefing.create', by, { campaign: campaign.id, briefing: briefing.id, activities: briefing.activities })
  return { status: 201, json: briefing }
}

/** `SID 2027: Parents and caregivers · Confirmed`. */
function nameOf({ shortName }: Campaign, filters: ReturnType<typeof wordFilters>): string {
  const words = filters.map(({ values }) => values.join(', ')).join(' · ')
  return shorten(`${shortName}: ${words === '' ? 'all activities' : words}`, LONGEST_TITLE - 1)
}

const fileRoute = (deps: BriefingRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/:file{[^/]+[.](?:${EXPORT_FORMATS.join('|')})}`,
    bounds: 'file',
    requires: 'briefing.read',
    async find(params) {
      const [id = ''] = (params['file'] ?? '').split('.')
      const format = formatOf(params['file'] ?? '')
      const found = findNamed(deps, params, id)
      if (isRefusal(found)) return found
      return format === null ? refuse('not-found') : { subject: {}, found: { ...found, format } }
    },
    async handle({ found: { campaign, id, format }, person, query }) {
      const spoken = await languageOfFile(deps, person.id, format, query)
      if (isRefusal(spoken)) return spoken
      const briefing = await deps.briefings.find(campaign.id, id, deps.now())
      return briefing === null
        ? refuse('no-such-briefing')
        : answerFile(deps, { campaign, briefing, format, person: person.id, ...spoken })
    },
  })

interface AskedFile {
  readonly campaign: Campaign
  readonly briefing: Briefing
  readonly format: ExportFormat
  readonly language: InterfaceLanguage
  readonly person: PersonId
}

function answerFile(
  { briefings, files, worker, audit }: BriefingRoutesDeps,
  { campaign, briefing, format, language, person }: AskedFile,
): Promise<Success | Refusal> {
  const day = briefing.createdAt.slice(0, 10)
  return files.answer({
    person,
    name: selectionFileName([campaign.id, day], format),
    format,
    begin: () => worker.write({ format, language }, async () => ({ frozen: await briefings.read(briefing.id) })),
    audit() {
      const detail = { campaign: campaign.id, briefing: briefing.id, format, activities: briefing.activities }
      return audit('selection.export', person, detail)
    },
  })
}

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer<ArrayBuffer>>(gunzip)

const readRoute = (deps: BriefingRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/:briefing`,
    bounds: 'document',
    requires: 'briefing.read',
    async find(params) {
      const found = findNamed(deps, params, params['briefing'] ?? '')
      return isRefusal(found) ? found : { subject: {}, found }
    },
    async handle({ found: { campaign, id } }) {
      const briefing = await deps.briefings.find(campaign.id, id, deps.now())
      if (briefing === null) return refuse('no-such-briefing')
      const content = await unpack(await deps.briefings.read(briefing.id), { maxOutputLength: MAX_FROZEN_BYTES })
      // The content is JSON already, and is not read here.
      const head = Buffer.from(`{"briefing":${JSON.stringify(briefing)},"content":`)
      const bytes = Buffer.concat([head, content, Buffer.from('}')])
      return { status: 200, bytes, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } }
    },
  })

const deleteRoute = (deps: BriefingRoutesDeps): Route =>
  route({
    method: 'DELETE',
    path: `${path}/:briefing`,
    bounds: 'small',
    requires: 'briefing.delete',
    async find(params) {
      const named = findNamed(deps, params, params['briefing'] ?? '')
      if (isRefusal(named)) return named
      const { campaign, id } = named
      const briefing = await deps.briefings.find(campaign.id, id, deps.now())
      return { subject: { createdBy: briefing?.createdBy ?? null }, found: { campaign, briefing } }
    },
    async handle({ found: { campaign, briefing }, person }) {
      if (briefing === null) return refuse('no-such-briefing')
      await deps.briefings.remove(briefing.id)
      await deps.audit('briefing.delete', person.id, { campaign: campaign.id, briefing: briefing.id })
      return { status: 204 }
    },
  })
