import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { STRAND_MESSAGES } from '../../shared/accounts/strandMessages.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { Recipients } from '../../shared/milestones/api.ts'
import { listWithAnd } from '../ui/formats/lists.ts'

interface ReachProps {
  readonly reach: Recipients
  readonly nameOf: (centre: CentreId) => string
}

/** How many people a reminder reaches. */
export function Reach({ reach, nameOf }: ReachProps) {
  const { people, byMail, others, hadAll, unsaid } = reach
  const centres = reach.centres.filter((one) => one.people > 0)
  return (
    <div className="reach">
      <b>
        {people === 0 ? (
          <Trans>The reminder reaches nobody</Trans>
        ) : centres.length === 0 ? (
          <Plural value={people} one="The reminder reaches # person" other="The reminder reaches # people" />
        ) : (
          <Trans>
            The reminder reaches <Plural value={people} one="# person" other="# people" />, in{' '}
            <Plural value={centres.length} one="# centre" other="# centres" />
          </Trans>
        )}
      </b>
      {people > 0 && (
        <span>
          <Trans>
            By bell {people} · by email {byMail}
          </Trans>
        </span>
      )}
      {others > 0 && (
        <span>
          <Plural value={others} one="# of them is a reader or helpdesk" other="# of them are readers or helpdesk" />
        </span>
      )}
      {hadAll > 0 && (
        <span>
          <Plural
            value={hadAll}
            one="# more person received every reminder of this date"
            other="# more people received every reminder of this date"
          />
        </span>
      )}
      {unsaid.map((one) => (
        <UnsaidIn key={one.strand} unsaid={one} nameOf={nameOf} />
      ))}
    </div>
  )
}

/** More names than that are counted. */
const MAX_NAMES = 5

/** Lists centres where all planners receive it, since none of them has chosen its strand. */
function UnsaidIn({
  unsaid: { strand, centres },
  nameOf,
}: Pick<ReachProps, 'nameOf'> & { readonly unsaid: Recipients['unsaid'][number] }) {
  const { i18n } = useLingui()
  const name = i18n._(STRAND_MESSAGES[strand])
  const named = listWithAnd(centres.map(nameOf))
  return (
    <span>
      {centres.length > MAX_NAMES ? (
        <Plural
          value={centres.length}
          one={`All planners of # centre receive it: nobody there has chosen the strand ${name}.`}
          other={`All planners of # centres receive it: nobody there has chosen the strand ${name}.`}
        />
      ) : (
        <Trans>
          All planners of {named} receive it: nobody there has chosen the strand {name}.
        </Trans>
      )}
    </span>
  )
}
