import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Account } from '../../shared/accounts/people.ts'
import { STRAND_MESSAGES } from '../../shared/accounts/strandMessages.ts'
import type { CentreId } from '../../shared/ids.ts'
import { listWithCommas } from '../ui/formats/lists.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { Button } from '../ui/Button.tsx'
import { dayAndMonth } from '../ui/formats/when.ts'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'
import { ROLE_LABELS } from './roleLabels.ts'
import './joining.css'

interface PeopleTableProps {
  readonly label: string
  readonly people: readonly Account[]
  /** The centre for which `lead` is shown; null for the network's own people. */
  readonly centre: CentreId | null
  /** Null if accounts can only be looked at. */
  readonly onOpen: ((id: Account['id']) => void) | null
  /** Opens the strands of a planner of this centre; null for those who may not choose them. */
  readonly onStrands: ((person: Account) => void) | null
  /** Gives access back; null for readers who may only look. */
  readonly onReturn: ((person: Account) => void) | null
}

/** Somebody with a place but no access: a backup was restored without the record of whose access had ended. */
export const waitsForReturn = ({ standing, role, memberships }: Account): boolean =>
  standing === 'waiting' && (role !== 'planner' || memberships.length > 0)

/** The people of a centre, or those of the network. */
export function PeopleTable({ label, people, centre, onOpen, onStrands, onReturn }: PeopleTableProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="grid">
      <table aria-label={label} className="people">
        <ColumnHeads
          columns={[
            t`Person`,
            { label: t`Role`, className: 'w-role' },
            { label: t`Last seen`, className: 'w-when' },
            { label: t`Access`, className: 'w-when' },
          ]}
        />
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className="c-title">
                {onOpen === null ? (
                  person.name
                ) : (
                  <button type="button" className="open-row" onClick={() => onOpen(person.id)}>
                    {person.name}
                  </button>
                )}
                <small dir="ltr">
                  {person.email}
                  {person.sharesAddress && ' · '}
                  {person.sharesAddress && <Trans>shared address</Trans>}
                </small>
              </th>
              <td>
                {i18n._(ROLE_LABELS[person.role])}
                {person.memberships.some((membership) => membership.centre === centre && membership.lead) && (
                  <small>
                    <Trans>Lead planner</Trans>
                  </small>
                )}
                {onStrands !== null && <StrandsOf person={person} centre={centre} onOpen={onStrands} />}
              </td>
              <td className="c-changed">{person.lastSeenAt === null ? '–' : <Ago at={person.lastSeenAt} />}</td>
              <td>
                <AccessOf person={person} />
                {onReturn !== null && waitsForReturn(person) && (
                  <Button onPress={() => onReturn(person)}>
                    <Trans>Give access again</Trans>
                  </Button>
                )}
                {person.openQuestions > 0 && (
                  <small>
                    <Plural value={person.openQuestions} one="# open question" other="# open questions" />
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

interface StrandsOfProps extends Pick<PeopleTableProps, 'centre'> {
  readonly person: Account
  readonly onOpen: (person: Account) => void
}

/** Edits the strands in which a planner of the centre works. */
function StrandsOf({ person, centre, onOpen }: StrandsOfProps) {
  const { i18n } = useLingui()
  const strands = person.strands.find((one) => one.centre === centre)?.strands ?? []
  return (
    <small>
      <button type="button" className="open-row strands" onClick={() => onOpen(person)}>
        {strands.length === 0 ? (
          <Trans>Areas: not set (awareness, helpline, hotline, youth)</Trans>
        ) : (
          listWithCommas(strands.map((strand) => i18n._(STRAND_MESSAGES[strand])))
        )}
      </button>
    </small>
  )
}

function AccessOf({ person: { standing, accessUntil, endedAt } }: { readonly person: Account }) {
  const last = accessUntil === null ? null : dayAndMonth(accessUntil)
  const ended = endedAt === null ? null : dayAndMonth(endedAt.slice(0, 10))
  switch (standing) {
    case 'ended':
      return ended === null ? <Trans>Ended</Trans> : <Trans>Ended {ended}</Trans>
    case 'approved':
      return last === null ? <Trans>No end</Trans> : <Trans>Until {last}</Trans>
    case 'waiting':
      return <Trans>Waits for approval</Trans>
    case 'refused':
      return <Trans>Refused</Trans>
    case 'new':
      return <Trans>Has not asked to join</Trans>
  }
}
