import { Trans, useLingui } from '@lingui/react/macro'
import type { JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { Ago } from '../../ui/formats/Ago.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { MATCH_LABELS, REQUEST_STATE_LABELS } from './joinLabels.ts'
import { ROLE_LABELS } from '../roleLabels.ts'
import '../joining.css'

interface RequestTableProps {
  readonly requests: readonly JoinRequest[]
  readonly placeOf: (request: JoinRequest) => string | null
  readonly onOpen: (id: string) => void
}

/** Open join requests: the person, the role asked for, and the waiting time. */
export function RequestTable({ requests, placeOf, onOpen }: RequestTableProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="grid">
      <table aria-label={t`Requests to join`} className="requests">
        <ColumnHeads
          columns={[
            t`Who asks`,
            t`Wants`,
            t`Address`,
            { label: t`Waiting since`, className: 'w-when' },
            { label: t`State`, className: 'w-when' },
          ]}
        />
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <th scope="row" className="c-title">
                <button type="button" className="open-row" onClick={() => onOpen(request.id)}>
                  {request.person.name}
                </button>
                <small dir="ltr">{request.person.email}</small>
              </th>
              <td>
                {i18n._(ROLE_LABELS[request.role])}
                <small>{placeOf(request)}</small>
              </td>
              <td>{i18n._(MATCH_LABELS[request.addressMatch])}</td>
              <td className="c-changed">
                <Ago at={request.askedAt} />
              </td>
              <td>
                {i18n._(REQUEST_STATE_LABELS[request.state])}
                {request.state === 'waiting' && request.escalatedAt !== null && (
                  <small>
                    <Trans>With the coordinators</Trans>
                  </small>
                )}
                {request.state === 'waiting' && request.escalatedAt === null && request.remindedAt !== null && (
                  <small>
                    <Trans>Reminded</Trans>
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
