import { Trans, useLingui } from '@lingui/react/macro'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { ConnectionBadge } from './ConnectionBadge.tsx'
import type { Edge } from './graph.ts'
import { KindMark } from '../ui/KindMark.tsx'

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
          <thead>
            <tr>
              <th scope="col">
                <Trans>Centres</Trans>
              </th>
              <th scope="col" className="w-kind">
                <Trans>Kind</Trans>
              </th>
              <th scope="col" className="w-status">
                <Trans>Connections</Trans>
              </th>
              <th scope="col" className="w-count num">
                <Trans>Suggestions</Trans>
              </th>
            </tr>
          </thead>
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
