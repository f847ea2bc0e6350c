import { Trans, useLingui } from '@lingui/react/macro'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { ConnectionBadge } from './ConnectionBadge.tsx'
import type { Edge } from './graph.ts'
import { KindMark } from '../ui/KindMark.tsx'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'

/** The pairs of centres of the graph, in words. */
export function PairTable({ edges, centreOf }: { readonly edges: readonly Edge[]; readonly centreOf: CentreOf }) {
  const { t } = useLingui()
  return (
    <details className="pairs">
      <summary>
        <Trans>Show as table</Trans>
      </summary>
      <div className="grid">
        <table aria-label={t`Pairs of centres`}>
          <ColumnHeads
            columns={[
              t`Centres`,
              { label: t`Kind`, className: 'w-kind' },
              { label: t`Connections`, className: 'w-status' },
              { label: t`Suggestions`, className: 'w-count num' },
            ]}
          />
          <tbody>
            {edges.map(({ a, b, kind, connections, suggestions }) => (
              <tr key={`${a} ${b}`}>
                <th scope="row" className="c-title">
                  <span className="pair-names">
                    <Flag country={centreOf(a).country} />
                    {centreOf(a).countryName}
                    <Flag country={centreOf(b).country} />
                    {centreOf(b).countryName}
                  </span>
                </th>
                <td className="c-kind">
                  <KindMark kind={kind} />
                </td>
                <td className="c-st">
                  {connections.map((connection) => (
                    <ConnectionBadge key={connection.id} connection={connection} own={null} />
                  ))}
                </td>
                <td className="num">{suggestions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
