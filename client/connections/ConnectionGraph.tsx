import { useMemo } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { SuggestionKind } from '../../shared/synergies/suggestion.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { layOut, type Edge } from './graph.ts'
import { KindMark, KindShape } from '../ui/KindMark.tsx'
import { PairTable } from './PairTable.tsx'

interface ConnectionGraphProps {
  readonly edges: readonly Edge[]
  /** The centre to emphasise. */
  readonly around: string | null
  readonly centreOf: CentreOf
}

const SIZE = { width: 640, height: 380 }
const RADIUS = 15
const RADIUS_AROUND = 20
/** Size of the mark in the middle of a line. */
const MARK = 12

/** Connected and suggested pairs of centres: a picture, and a table with the same data. */
export function ConnectionGraph({ edges, around, centreOf }: ConnectionGraphProps) {
  if (edges.length === 0) {
    return (
      <p className="lead">
        <Trans>No connections or suggestions yet</Trans>
      </p>
    )
  }
  const kinds = SuggestionKind.options.filter((kind) => edges.some((edge) => edge.kind === kind))
  const connected = edges.filter(({ connections }) => connections.length > 0).length
  const suggested = edges.length - connected
  return (
    <>
      <div className="graph-scroll">
        <Drawing edges={edges} around={around} centreOf={centreOf} />
      </div>
      <p className="legend">
        {kinds.map((kind) => (
          <KindMark key={kind} kind={kind} />
        ))}
        {suggested > 0 && (
          <span className="kind">
            <svg width="22" height="4" aria-hidden="true">
              <line x1="1" y1="2" x2="21" y2="2" className="edge suggested" />
            </svg>
            <Trans>suggested only</Trans>
          </span>
        )}
      </p>
      <PairTable edges={edges} centreOf={centreOf} />
    </>
  )
}

function Drawing({ edges, around, centreOf }: ConnectionGraphProps) {
  const { t } = useLingui()
  const spots = useMemo(() => layOut(edges, SIZE), [edges])
  const drawn = edges.flatMap((edge) => {
    const [from, to] = [spots.get(edge.a), spots.get(edge.b)]
    return from === undefined || to === undefined ? [] : [{ edge, from, to }]
  })
  const connected = edges.filter(({ connections }) => connections.length > 0).length
  const suggested = edges.length - connected
  return (
    <svg
      className="graph"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={t`Pairs of centres: ${connected} connected, ${suggested} only suggested. The table shows the same data.`}
    >
      {drawn.map(({ edge, from, to }) => (
        <line
          key={`${edge.a} ${edge.b}`}
          className={`edge kind-${edge.kind} ${edge.connections.length === 0 ? 'suggested' : 'connected'}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
        />
      ))}
      {drawn.map(({ edge, from, to }) =>
        edge.connections.length === 0 && around === null ? null : (
          <g
            key={`${edge.a} ${edge.b}`}
            className={`kind-${edge.kind}`}
            transform={`translate(${(from.x + to.x - MARK) / 2} ${(from.y + to.y - MARK) / 2})`}
          >
            <circle cx={MARK / 2} cy={MARK / 2} r={9} className="halo" />
            <KindShape kind={edge.kind} size={MARK} />
          </g>
        ),
      )}
      {[...spots.values()].map(({ centre, x, y }) => (
        <g key={centre} className={centre === around ? 'node around' : 'node'} transform={`translate(${x} ${y})`}>
          <title>{centreOf(centre).countryName}</title>
          <circle r={centre === around ? RADIUS_AROUND : RADIUS} />
          <text textAnchor="middle" dy="0.35em">
            {centre.toUpperCase()}
          </text>
        </g>
      ))}
    </svg>
  )
}
