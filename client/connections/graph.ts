/** The graph of centres: connections and suggestions between pairs of them. Pure. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { Connection } from '../../shared/connections/connection.ts'
import type { SuggestedPair } from '../../shared/synergies/suggestedPair.ts'
import type { SuggestionKind } from '../../shared/synergies/suggestion.ts'

/** Everything between two centres. */
export interface Edge {
  readonly a: string
  readonly b: string
  /** The kind of the connection; without a connection, of the strongest suggestion. */
  readonly kind: SuggestionKind
  /** The connections that are agreed or done. */
  readonly connections: readonly Connection[]
  readonly suggestions: number
  readonly bestScore: number
}

/** How many pairs of centres are drawn that have no connection yet: the picture would say nothing with all of them. */
const MAX_SUGGESTED = 24

const edgeKey = (one: string, other: string): string => [one, other].toSorted().join(' ')

/**
 * The pairs of centres that have a connection, and the most promising of those that have none.
 * @param around the centre in the middle; the whole network without one
 */
export function edgesOf(
  connections: readonly Connection[],
  suggested: readonly SuggestedPair[],
  around: string | null,
): readonly Edge[] {
  const settled = connections.filter(({ status }) => status === 'agreed' || status === 'done')
  const byPair = Map.groupBy(settled, ({ sides: [one, other] }) => edgeKey(one.centre, other.centre))
  const ideas = new Map(suggested.map((pair) => [edgeKey(...pair.centres), pair]))
  const edges = [...new Set([...byPair.keys(), ...ideas.keys()])].flatMap((key): readonly Edge[] => {
    const [a = '', b = ''] = key.split(' ')
    if (around !== null && a !== around && b !== around) return []
    const between = byPair.get(key) ?? []
    const idea = ideas.get(key)
    const kind = between[0]?.kind ?? idea?.kind
    if (kind === undefined) return []
    return [{ a, b, kind, connections: between, suggestions: idea?.suggestions ?? 0, bestScore: idea?.score ?? 0 }]
  })
  const connected = edges.filter((edge) => edge.connections.length > 0)
  const promising = edges
    .filter((edge) => edge.connections.length === 0)
    .toSorted((one, other) => other.bestScore - one.bestScore)
  return [...connected, ...promising.slice(0, MAX_SUGGESTED)]
}

export interface NodePosition {
  readonly centre: string
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const TICKS = 300
const LINK_LENGTH = 80
const REPULSION = -260
const ROOM_AROUND = 24
/** From the edge of the picture to the middle of a centre. */
const MARGIN = 22

/** Computes the position of each centre. The same edges give the same positions. */
export function layOut(edges: readonly Edge[], { width, height }: Size): ReadonlyMap<string, NodePosition> {
  const centres = [...new Set(edges.flatMap(({ a, b }) => [a, b]))].toSorted()
  const nodes = centres.map((centre) => ({ centre, x: Number.NaN, y: Number.NaN }))
  const links = edges.map(({ a, b }) => ({ source: a, target: b }))
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
        .id(({ centre }) => centre)
        .distance(LINK_LENGTH),
    )
    .force('apart', forceManyBody().strength(REPULSION))
    .force('room', forceCollide(ROOM_AROUND))
    // A wide picture is filled in its width.
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength((0.05 * width) / height))
    .stop()
    .tick(TICKS)
  return fit(nodes, { width, height })
}

/** Moves and scales to the picture. */
function fit(nodes: readonly NodePosition[], { width, height }: Size): ReadonlyMap<string, NodePosition> {
  const [left, right] = extent(nodes.map(({ x }) => x))
  const [top, bottom] = extent(nodes.map(({ y }) => y))
  const scale = (value: number, from: number, to: number, size: number): number =>
    to === from ? size / 2 : MARGIN + ((value - from) / (to - from)) * (size - 2 * MARGIN)
  return new Map(
    nodes.map(({ centre, x, y }) => [
      centre,
      { centre, x: scale(x, left, right, width), y: scale(y, top, bottom, height) },
    ]),
  )
}

const extent = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]
