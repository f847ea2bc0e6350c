/** The queue of what the public writes, over HTTP: for the planners of the centre, the helpdesk and coordinators. */
import type { z } from 'zod'
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import {
  AnswerInquiry,
  CloseInquiry,
  DeleteInquiries,
  InquiryState,
  MarkInquiry,
  NoteInquiry,
  OwnInquiry,
  type InquiryView,
} from '../../shared/inquiries/inquiry.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { Inquiries } from './inquiries.ts'
import type { InquiryRecords, InquiryRow } from './inquiryRecords.ts'
import type { InquiryPlace } from './inquiryRows.ts'
import { listOf, summaryOf, viewOf } from './inquiryView.ts'

export interface InquiryRoutesDeps extends Pick<
  Core,
  'bellChanged' | 'findCampaign' | 'namesOf' | 'now' | 'notifications'
> {
  readonly inquiries: Inquiries
  readonly records: InquiryRecords
  readonly countryOf: (campaign: Campaign, centre: string) => string
  readonly helpOf: (place: Pick<InquiryPlace, 'campaign' | 'centre'>) => Promise<InquiryView['help']>
  /** The emergency number, and the contact inside the centre; null if it has not said. */
  readonly insideOf: (centre: CentreId) => Promise<InquiryView['inside']>
  /** How long an inquiry is stored after its last word. */
  readonly days: number
}

export const inquiryRoutes = (deps: InquiryRoutesDeps): readonly Route[] => [
  listRoute(deps),
  viewRoute(deps),
  answerRoute(deps),
  stateRoute(deps),
  noteRoute(deps),
  ownRoute(deps),
  markRoute(deps),
  deleteRoute(deps),
  deleteManyRoute(deps),
  ...takeBackRoutes(deps),
]

const all = '/api/campaigns/:campaign/inquiries'
const one = `${all}/:inquiry`

type InquiryAction = 'inquiry.read' | 'inquiry.answer' | 'inquiry.mark' | 'inquiry.delete'

/** A route of one inquiry. People with a queue learn that an inquiry was deleted; others learn nothing. */
function oneRoute<B = undefined>(
  { findCampaign, records }: InquiryRoutesDeps,
  spec: Pick<Route, 'method' | 'path' | 'bounds'> & {
    readonly requires: InquiryAction
    readonly body?: z.ZodType<B>
    readonly handle: (call: {
      readonly campaign: Campaign
      readonly row: InquiryRow
      readonly person: Person
      readonly body: B
      readonly note: string
    }) => Promise<Success | Refusal>
  },
): Route {
  const { method, path, bounds, requires, body, handle } = spec
  type Found = { readonly campaign: Campaign; readonly row: InquiryRow | null; readonly note: string }
  return route<'inquiry.read', Found, B>({
    method,
    path,
    bounds,
    // Their subjects are the same.
    requires: requires as 'inquiry.read',
    ...(body === undefined ? {} : { body }),
    async find(params) {
      const campaign = campaignIn(findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const row = await records.find(params['inquiry'] ?? '', campaign.id)
      return { subject: { centre: row?.centre ?? null }, found: { campaign, row, note: params['note'] ?? '' } }
    },
    handle: async ({ found: { campaign, row, note }, person, body: given }) =>
      row === null ? refuse('no-such-inquiry') : handle({ campaign, row, person, body: given, note }),
  })
}

const listRoute = (deps: InquiryRoutesDeps): Route =>
  route({
    method: 'GET',
    path: all,
    bounds: 'list',
    requires: 'inquiry.list',
    find: byCampaign(deps.findCampaign),
    async handle({ found: campaign, person, query }) {
      const state = InquiryState.catch('open').parse(query.get('state'))
      const rows = await deps.records.list(campaign.id, state, deps.now())
      const readable = rows.filter(({ centre }) => can(person, 'inquiry.read', { centre }))
      const names = await deps.namesOf([...new Set(readable.flatMap(({ owner }) => owner ?? []))])
      return { status: 200, json: listOf(readable, { names, countryOf: (centre) => deps.countryOf(campaign, centre) }) }
    },
  })

const viewRoute = (deps: InquiryRoutesDeps): Route =>
  oneRoute(deps, {
    method: 'GET',
    path: one,
    bounds: 'text',
    requires: 'inquiry.read',
    async handle({ campaign, row, person }) {
      const { records } = deps
      const [messages, notes, help, inside] = await Promise.all([
        records.messages(row.id),
        records.notes(row.id),
        deps.helpOf(row),
        deps.insideOf(row.centre),
      ])
      const authors = [...messages, ...notes].map(({ author }) => author)
      const people = [...authors, row.disclosure_by, row.owner].filter((id) => id !== null)
      const names = await deps.namesOf([...new Set(people)])
      if (await deps.notifications.markRead(person.id, 'inquiry', [row.id])) deps.bellChanged([person.id])
      const naming = { names, countryOf: (centre: string) => deps.countryOf(campaign, centre) }
      const summary = summaryOf(row, messages[0]?.words ?? '', naming)
      return { status: 200, json: viewOf({ summary, row, messages, notes, names, help, inside, days: deps.days }) }
    },
  })

const answerRoute = (deps: InquiryRoutesDeps): Route =>
  oneRoute(deps, {
    method: 'POST',
    path: `${one}/answer`,
    bounds: 'text',
    requires: 'inquiry.answer',
    body: AnswerInquiry,
    async handle({ row, person, body: { text, last } }): Promise<Success | Refusal> {
      const outcome = await deps.inquiries.answer(row.id, text, last, { by: person.id, at: deps.now() })
      switch (outcome) {
        case 'answered':
          return { status: 204 }
        case 'gone':
          return refuse('no-such-inquiry')
        case 'moved-on':
          return refuse('inquiry-moved-on')
        case 'full':
          return refuse('no-room')
        case 'no-address':
          return refuse('no-address-for-answer')
      }
    },
  })

const stateRoute = (deps: InquiryRoutesDeps): Route =>
  oneRoute(deps, {
    method: 'PUT',
    path: `${one}/state`,
    bounds: 'small',
    requires: 'inquiry.answer',
    body: CloseInquiry,
    handle: async ({ row, body: { state } }) =>
      (await deps.inquiries.setState(row.id, state)) ? { status: 204 } : refuse('no-such-inquiry'),
  })

const noteRoute = (deps: InquiryRoutesDeps): Route =>
  oneRoute(deps, {
    method: 'POST',
    path: `${one}/notes`,
    bounds: 'text',
    requires: 'inquiry.answer',
    body: NoteInquiry,
    async handle({ row, person, body: { text } }) {
      const id = await deps.inquiries.note(row.id, text, { by: person.id, at: deps.now() })
      return id === null ? refuse('no-such-inquiry') : { status: 201, json: { id } }
    },
  })

/** Undo, for some seconds. */
const takeBackRoutes = (deps: InquiryRoutesDeps): readonly Route[] => [
  oneRoute(deps, {
    method: 'DELETE',
    path: `${one}/answer`,
    bounds: 'small',
    requires: 'inquiry.answer',
    handle: async ({ row, person }) =>
      (await deps.inquiries.takeBackAnswer(row.id, { by: person.id, at: deps.now() }))
        ? { status: 204 }
        : refuse('too-late-to-undo'),
  }),
  oneRoute(deps, {
    method: 'DELETE',
    path: `${one}/notes/:note`,
    bounds: 'small',
    requires: 'inquiry.answer',
    handle: async ({ row, person, note }) =>
      (await deps.inquiries.takeBackNote(row.id, note, { by: person.id, at: deps.now() }))
        ? { status: 204 }
        : refuse('too-late-to-undo'),
  }),
]

const ownRoute = (deps: InquiryRoutesDeps): Route =>
  oneRoute(deps, {
    method: 'PUT',
    path: `${one}/owner`,
    bounds: 'small',
    requires: 'inquiry.answer',
    body: OwnInquiry,
    handle: async ({ row, person, body: { isMine } }) =>
      (await deps.inquiries.setOwner(row.id, isMine ? person.id : null)) ? { status: 204 } : refuse('no-such-inquiry'),
  })

const markRoute = (deps: InquiryRoutesDeps): Route =>
  oneRoute(deps, {
    method: 'PUT',
    path: `${one}/disclosure`,
    bounds: 'small',
    requires: 'inquiry.mark',
    body: MarkInquiry,
    async handle({ row, person, body }) {
      const words = body.isMarked ? null : body.words
      const done = await deps.inquiries.mark(row.id, words, { by: person.id, at: deps.now() })
      return done ? { status: 204 } : refuse('no-such-inquiry')
    },
  })

const deleteRoute = (deps: InquiryRoutesDeps): Route =>
  oneRoute(deps, {
    method: 'DELETE',
    path: one,
    bounds: 'small',
    requires: 'inquiry.delete',
    async handle({ row, person }) {
      await deps.inquiries.delete([row.id], person.id, deps.now())
      return { status: 204 }
    },
  })

/** For a flood: all of it or nothing, if this person may not delete one of them. */
const deleteManyRoute = (deps: InquiryRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${all}/deletion`,
    bounds: 'text',
    requires: 'inquiry.list',
    find: byCampaign(deps.findCampaign),
    body: DeleteInquiries,
    async handle({ found: campaign, person, body }) {
      const places = await deps.records.placesOf(campaign.id, body.inquiries)
      const mayDelete = ({ centre }: { readonly centre: CentreId }) => can(person, 'inquiry.delete', { centre })
      if (!places.every(mayDelete)) return refuse('not-allowed')
      await deps.inquiries.delete(
        places.map(({ id }) => id),
        person.id,
        deps.now(),
      )
      return { status: 204 }
    },
  })
