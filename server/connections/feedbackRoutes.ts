/** A centre's answers to its suggestions, and what people have seen of them, over HTTP. */
import type { CampaignId } from '../../shared/ids.ts'
import { GiveFeedback, pairKeyOf, type FeedbackFigures, type FeedbackList } from '../../shared/connections/feedback.ts'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { RecordVisit, type LastVisit } from '../../shared/connections/visit.ts'
import type { Core } from '../core.ts'
import { isRefusal, refuse, type Success, type Refusal } from '../http/result.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { FeedbackStore } from './feedback.ts'
import type { FindPage } from './findPage.ts'
import type { Visits } from './visits.ts'

interface FeedbackRoutesDeps extends Pick<Core, 'campaigns' | 'connections' | 'now'> {
  readonly feedback: FeedbackStore
  readonly visits: Visits
  readonly suggestions: { of(campaign: CampaignId): Promise<readonly PlanSuggestion[]> }
  readonly findPage: FindPage
}

export function feedbackRoutes(deps: FeedbackRoutesDeps): readonly Route[] {
  return [...answerRoutes(deps), ...visitRoutes(deps), ...figureRoutes(deps)]
}

function answerRoutes(deps: FeedbackRoutesDeps): readonly Route[] {
  const { feedback: answers } = deps
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/centres/:centre/answers',
      bounds: 'list',
      requires: 'connection.read',
      find: async (params) => deps.findPage(params),
      async handle({ found: { campaign, centre } }) {
        const json: FeedbackList = { answers: await answers.list(campaign.id, centre) }
        return { status: 200, json }
      },
    }),
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/centres/:centre/answers',
      bounds: 'small',
      requires: 'suggestion.act',
      body: GiveFeedback,
      find: async (params) => deps.findPage(params),
      async handle({ found: { campaign, centre }, body, person }): Promise<Success | Refusal> {
        const of = { campaign: campaign.id, centre }
        if (body.answer === null) {
          await answers.takeBack(of, body)
          return { status: 204 }
        }
        const key = pairKeyOf(body)
        const known = (await deps.suggestions.of(campaign.id)).find((one) => pairKeyOf(one) === key)
        // A suggestion that is gone needs no answer, and a centre answers only its own.
        if (known === undefined || !known.centres.includes(centre)) return refuse('no-such-suggestion')
        const [first, second] =
          known.a === body.a && known.centres[0] === body.centres[0] ? ([0, 1] as const) : ([1, 0] as const)
        const pair = {
          a: body.a,
          b: body.b,
          centres: body.centres,
          titles: [known.titles[first], known.titles[second]] as const,
        }
        await answers.give({ ...of, person: person.id, at: deps.now() }, pair, body.answer)
        return { status: 204 }
      },
    }),
  ]
}

function visitRoutes({ visits, findPage, now }: FeedbackRoutesDeps): readonly Route[] {
  /** A person who may read suggestions may read those of any centre. */
  const findReadable = async (params: Params) => {
    const page = findPage(params)
    return isRefusal(page) ? page : { subject: {}, found: page.found }
  }
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/centres/:centre/visit',
      bounds: 'list',
      requires: 'suggestion.read',
      find: findReadable,
      async handle({ found: { campaign, centre }, person }) {
        const pairs = await visits.last({ person: person.id, campaign: campaign.id, centre }, now())
        const json: LastVisit = { pairs: pairs === null ? null : [...pairs] }
        return { status: 200, json }
      },
    }),
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/centres/:centre/visit',
      bounds: 'text',
      requires: 'suggestion.read',
      body: RecordVisit,
      find: findReadable,
      async handle({ found: { campaign, centre }, person, body }) {
        await visits.note({ person: person.id, campaign: campaign.id, centre }, body.pairs, now())
        return { status: 204 }
      },
    }),
  ]
}

function figureRoutes(deps: FeedbackRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/answer-figures',
      bounds: 'list',
      requires: 'campaign.run',
      find: byCampaign(deps.campaigns.find),
      async handle({ found: { id } }) {
        const byStatus = Map.groupBy(deps.connections.list(id), ({ status }) => status)
        const count = (status: 'proposed' | 'agreed' | 'done' | 'ended'): number => byStatus.get(status)?.length ?? 0
        const json: FeedbackFigures = {
          ...(await deps.feedback.figures(id)),
          proposed: count('proposed'),
          agreed: count('agreed'),
          done: count('done'),
          ended: count('ended'),
        }
        return { status: 200, json }
      },
    }),
  ]
}
