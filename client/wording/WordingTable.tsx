import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { WordingSummary } from '../../shared/wording/wording.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'

/** The languages of public pages, those that the person may correct first. */
export function WordingTable({ languages }: { readonly languages: readonly WordingSummary[] }) {
  const { t } = useLingui()
  const ordered = languages.toSorted((a, b) => Number(b.mayCorrect) - Number(a.mayCorrect))
  return (
    <div className="paper">
      <table className="plain-table wording-list" aria-label={t`Languages`}>
        <ColumnHeads columns={[t`Language`, t`Checked`, t`Last correction`]} />
        <tbody>
          {ordered.map(({ language, name, isChecked, corrected, mayCorrect, isWaiting }) => {
            const by = corrected?.by ?? ''
            return (
              <tr key={language}>
                <th scope="row">
                  <Link to={`/wording/${language}`} lang={language}>
                    {name}
                  </Link>
                  {mayCorrect && (
                    <small>
                      {' '}
                      <Trans>Your centre writes it</Trans>
                    </small>
                  )}
                </th>
                <td>
                  {isChecked ? (
                    <span className="badge ok">
                      <Icon name="check" />
                      <Trans>By a speaker</Trans>
                    </span>
                  ) : (
                    <span className="meta">
                      <Trans>Not yet</Trans>
                    </span>
                  )}
                </td>
                <td>
                  {isWaiting && (
                    <>
                      <span className="badge warn">
                        <Trans>Help texts to publish</Trans>
                      </span>{' '}
                    </>
                  )}
                  {corrected !== null && (
                    <small>
                      {by} · <Ago at={corrected.at} />
                    </small>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
