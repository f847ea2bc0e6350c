/** Two activities side by side, and what several centres plan alike, over HTTP. */
import { ActivityId, CentreId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { ClusterList } from '../../shared/synergies/cluster.ts'
import type { ComparedSide, Comparison, SuggestionStatus } from '../../shared/synergies/comparison.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Route } from '../http/route.ts'
import { activityKey } from './live/activityKey.ts'
import type { Suggestions } from './live/suggestions.ts'

interface ComparisonRoutesDeps extends Pick<Core, 'campaigns' | 'projections'> {
  readonly suggestions: Pick<Suggestions, 'compare' | 'clusters'>
}

/** The comparison of two activities when either is not compared, such as a cancelled one. */
const NOT_COMPARED = { kind: 'learn-from', score: 0, reasons: [], against: [], closeIn: [], measures: [] } as const

interface Place {
  readonly centre: CentreId
  readonly activity: ActivityId
}

export function comparisonRoutes({ suggestions, campaigns, projections }: ComparisonRoutesDeps): readonly Route[] {
  const find = byCampaign(campaigns.find)
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/comparison',
      bounds: 'list',
      requires: 'suggestion.read',
      find,
      async handle({ found: { id }, query }) {
        const [a, b] = [readPlace(query.get('a')), readPlace(query.get('b'))]
        if (a === null || b === null) return refuse('bad-request', 'a, b: <centre>/<activity> is asked for')
        const [one, other] = await Promise.all([projections.activity(id, a), projections.activity(id, b)])
        if (one === null || other === null) return refuse('no-such-activity')
        const pair = await suggestions.compare(id, activityKey(a.centre, a.activity), activityKey(b.centre, b.activity))
        const [first, second] = pair?.sides ?? [null, null]
        const { kind, score, reasons, against, closeIn, measures } = pair ?? NOT_COMPARED
        const json: Comparison = {
          kind,
          score,
          reasons: [...reasons],
          against: [...against],
          closeIn: [...closeIn],
          measures: [...measures],
          sides: [sideOf(a, one, first), sideOf(b, other, second)],
          verdict: statusOf(a, b, [one, other], pair),
        }
        return { status: 200, json }
      },
    }),
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/clusters',
      bounds: 'list',
      requires: 'suggestion.read',
      find,
      async handle({ found: { id } }) {
        const json: ClusterList = { clusters: [...(await suggestions.clusters(id))] }
        return { status: 200, json }
      },
    }),
  ]
}

function readPlace(text: string | null): Place | null {
  const [centre, activity] = (text ?? '').split('/')
  const place = { centre: CentreId.safeParse(centre).data, activity: ActivityId.safeParse(activity).data }
  return place.centre === undefined || place.activity === undefined
    ? null
    : { centre: place.centre, activity: place.activity }
}

function statusOf(
  a: Place,
  b: Place,
  views: readonly ActivityView[],
  pair: { readonly shown: boolean; readonly isStrong: boolean } | null,
): SuggestionStatus {
  if (views.some(({ status }) => status === 'cancelled')) return 'cancelled'
  if (a.centre === b.centre) return 'same-centre'
  if (pair?.shown === true) return 'suggested'
  return pair?.isStrong === true ? 'others-stronger' : 'too-weak'
}

/** @param compared the texts as compared; without them the current ones, unmarked */
function sideOf(
  place: Place,
  view: ActivityView,
  compared: Pick<ComparedSide, 'texts' | 'marks' | 'writtenIn'> | null,
): ComparedSide {
  const { title, gloss, offers, needs, type, format, status, audiences, languages, startsOn, endsOn } = view
  return {
    texts: { title, gloss, description: textOf(view.description), offers, needs },
    marks: { title: [], gloss: [], description: [], offers: [], needs: [] },
    writtenIn: null,
    ...compared,
    ...place,
    type,
    format,
    status,
    audiences,
    languages,
    startsOn,
    endsOn,
  }
}
