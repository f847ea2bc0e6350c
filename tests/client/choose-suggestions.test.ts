import { expect, test } from 'vitest'
import {
  filterSuggestions,
  ownActivities,
  partForemost,
  sortSuggestions,
} from '../../client/synergies/chooseSuggestions.ts'
import { pairsOfCentres } from '../../shared/synergies/suggestedPair.ts'
import { edgesOf, layOut } from '../../client/connections/graph.ts'
import { ActivityId, CampaignId, CentreId, ConnectionId } from '../../shared/ids.ts'
import type { FeedbackList } from '../../shared/connections/feedback.ts'
import type { Connection, ConnectionStatus } from '../../shared/connections/connection.ts'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'

/** `pair('dk1', 'se2', 0.9)`: an activity of Denmark and one of Sweden. */
function pair(a: string, b: string, score = 0.6, kind: PlanSuggestion['kind'] = 'learn-from'): PlanSuggestion {
  const centres = [CentreId.parse(a.slice(0, 2)), CentreId.parse(b.slice(0, 2))] as [CentreId, CentreId]
  return {
    a,
    b,
    score,
    kind,
    reasons: [],
    centres,
    titles: [`Title ${a}`, `Title ${b}`],
    glosses: ['', ''],
    languages: [null, null],
  }
}
const later = (a: string, b: string, at: string): FeedbackList['answers'][number] => {
  const { centres, titles } = pair(a, b)
  return { a: ActivityId.parse(a), b: ActivityId.parse(b), centres, titles, at, answer: { answer: 'later' } }
}
function connection(a: string, b: string, status: ConnectionStatus): Connection {
  const side = (id: string) => ({
    centre: CentreId.parse(id.slice(0, 2)),
    activity: ActivityId.parse(id),
    title: '',
  })
  return {
    id: ConnectionId.parse(`${a}${b}`.padEnd(22, 'x')),
    campaign: CampaignId.parse('sid-2027'),
    status,
    sides: [side(a), side(b)],
    kind: 'joint-event',
    changedAt: '2027-01-01T00:00:00.000Z',
    waitingFor: null,
  }
}
const on = (concept: string, one: PlanSuggestion): PlanSuggestion => ({
  ...one,
  reasons: [{ v: 2, kind: 'both-on', concepts: [concept], spans: [] }],
})
const names = (list: readonly PlanSuggestion[]) => list.map(({ a, b }) => `${a} ${b}`)
const NOW = Date.parse('2027-01-10T12:00:00Z')

test('after a connection the same activity is offered again only on another subject', () => {
  const all = [
    on('cyberbullying', pair('dk1', 'se1')),
    on('cyberbullying', pair('dk2', 'se1')),
    on('gambling', pair('dk3', 'se1')),
    on('cyberbullying', pair('dk2', 'fi1')),
  ]
  const sorted = sortSuggestions(all, [], [connection('dk1', 'se1', 'agreed')], NOW)
  expect(names(sorted.open)).toEqual(['dk3 se1', 'dk2 fi1'])
})

test('a suggestion put aside is for later, whichever side comes first, and comes back after a week', () => {
  const all = [pair('dk1', 'se1'), pair('fi1', 'dk2'), pair('dk3', 'no1')]
  const answers = [later('se1', 'dk1', '2027-01-09T12:00:00Z'), later('fi1', 'dk2', '2027-01-03T11:00:00Z')]
  const sorted = sortSuggestions(all, answers, [], NOW)
  expect(names(sorted.later)).toEqual(['dk1 se1'])
  expect(names(sorted.open)).toEqual(['fi1 dk2', 'dk3 no1'])
})

test('a suggestion that became a connection is no longer one', () => {
  const { open } = sortSuggestions(
    [pair('dk1', 'se1'), pair('dk1', 'se2')],
    [],
    [connection('se1', 'dk1', 'ended')],
    NOW,
  )
  expect(names(open)).toEqual(['dk1 se2'])
})

test('another’s activity comes first with the one of ours that fits best, and ours at most three times', () => {
  const all = [
    pair('dk1', 'mt1', 0.9),
    pair('mt1', 'dk2', 0.8),
    pair('dk1', 'fi1', 0.7),
    pair('dk1', 'se1', 0.6),
    pair('dk1', 'no1', 0.5),
    pair('dk2', 'no1', 0.5),
  ]
  const { foremost, rest } = partForemost(all, 'dk')
  expect(names(foremost)).toEqual(['dk1 mt1', 'dk1 fi1', 'dk1 se1', 'dk2 no1'])
  expect(names(rest)).toEqual(['mt1 dk2', 'dk1 no1'])
})

test('a weak suggestion waits for somebody who asks for weaker ones', () => {
  const { foremost, rest } = partForemost([pair('dk1', 'mt1', 0.5), pair('dk2', 'fi1', 0.1)], 'dk')
  expect(names(foremost)).toEqual(['dk1 mt1'])
  expect(names(rest)).toEqual(['dk2 fi1'])
})

test('suggestions are filtered by kind, by one’s own activity and by the other centre', () => {
  const all = [pair('dk1', 'se1', 0.9, 'joint-event'), pair('fi1', 'dk2'), pair('dk2', 'se3')]
  const none = { kind: null, activity: null, with: null }
  expect(names(filterSuggestions(all, { ...none, kind: 'joint-event' }))).toEqual(['dk1 se1'])
  expect(names(filterSuggestions(all, { ...none, activity: 'dk2' }))).toEqual(['fi1 dk2', 'dk2 se3'])
  expect(names(filterSuggestions(all, { ...none, with: 'se' }))).toEqual(['dk1 se1', 'dk2 se3'])
  expect([...ownActivities(all, 'dk')]).toEqual([
    ['dk1', 'Title dk1'],
    ['dk2', 'Title dk2'],
  ])
})

test('the graph shows what was agreed, then the most promising pairs of centres, each once', () => {
  const edges = edgesOf(
    [connection('dk1', 'se1', 'agreed'), connection('dk2', 'fi1', 'proposed')],
    pairsOfCentres([pair('se2', 'dk3', 0.9), pair('dk1', 'fi1', 0.5), pair('dk1', 'fi2', 0.6, 'shared-resource')]),
    null,
  )
  expect(
    edges.map(({ a, b, kind, connections, suggestions }) => [a, b, kind, connections.length, suggestions]),
  ).toEqual([
    ['dk', 'se', 'joint-event', 1, 1],
    ['dk', 'fi', 'shared-resource', 0, 2],
  ])
  expect(edgesOf([], pairsOfCentres([pair('se2', 'fi3'), pair('dk1', 'se1')]), 'dk').map(({ b }) => b)).toEqual(['se'])
})

test('the same edges are drawn at the same places, within the picture', () => {
  const edges = edgesOf(
    [],
    pairsOfCentres([pair('dk1', 'se1'), pair('se1', 'fi1'), pair('fi1', 'dk1'), pair('at1', 'de1')]),
    null,
  )
  const size = { width: 640, height: 380 }
  const spots = layOut(edges, size)
  expect([...layOut(edges, size)]).toEqual([...spots])
  expect(spots.size).toBe(5)
  for (const { x, y } of spots.values()) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(640)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(380)
  }
})
