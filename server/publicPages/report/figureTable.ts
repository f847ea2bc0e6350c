/** The figures of the public report: a row for each metric, with how many centres gave it, which they are, and how they know. */
import { html } from 'hono/html'
import { basesOf, type BasisCount } from '../../../shared/reports/bases.ts'
import type { PublicFigure, PublicReport } from '../../../shared/reports/publicReport.ts'
import { REACH_METRICS } from '../../../shared/taxonomy.ts'
import type { Html } from '../html.ts'
import { centreNameAmong } from './centreName.ts'

const NUMBER = new Intl.NumberFormat('en-GB')

const BASES: Readonly<Record<BasisCount['basis'], string>> = {
  counted: 'counted',
  estimated: 'estimated',
  partner: 'told by a partner',
  platform: 'from the platform',
  unsaid: 'not said how',
}

export const figureTable = ({ figures, releasing, accepted }: PublicReport): Html =>
  html`<p class="note">
      ${releasing} of ${accepted} centres released their figures. They are the organisers’ own claims. Each row counts
      one thing: rows are never added to each other, since one person may be in several.
    </p>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">What was counted</th>
            <th scope="col">Sum</th>
            <th scope="col">Told by</th>
            <th scope="col">How they know</th>
          </tr>
        </thead>
        <tbody>
          ${figures.map((figure) => row(figure, accepted))}
        </tbody>
      </table>
    </div>`

function row({ metric, sum, centres, givenBy, sources }: PublicFigure, accepted: number): Html {
  const name = REACH_METRICS.find(({ id }) => id === metric)?.label.message ?? metric
  const countries = givenBy.map((of) => centreNameAmong(of, givenBy)).toSorted()
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="sum">${NUMBER.format(sum)}</td>
    <td data-label="Told by">${centres} of ${accepted} centres <small>${countries.join(', ')}</small></td>
    <td data-label="How they know">
      ${basesOf(sources)
        .map(({ basis, values }) => `${values} ${BASES[basis]}`)
        .join(', ')}
    </td>
  </tr>`
}
