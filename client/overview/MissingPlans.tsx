import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { DAY_MS } from '../../shared/days.ts'
import type { Coverage } from '../../shared/overview/api.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { StateMark } from '../ui/facts/StatusMark.tsx'
import { Flag } from '../ui/Flag.tsx'
import { Ago } from '../ui/formats/Ago.tsx'
import { Select } from '../ui/forms/Select.tsx'

type CentreCounts = Coverage['centres'][number]

interface MissingPlansProps {
  readonly centres: readonly CentreCounts[]
  readonly centreOf: CentreOf
  readonly hrefOf: (centre: string) => string
  /** The last reminder of each centre, for coordinators. */
  readonly reminders: ReadonlyMap<CentreCounts['centre'], ReactNode>
}

const AGES_DAYS = [7, 14, 30, 60] as const

/** Centres that have not begun, and plans that nobody has touched for some time. */
export function MissingPlans({ centres, ...row }: MissingPlansProps) {
  const { t } = useLingui()
  const [age, setAge] = useState<number>(14)
  const missing = centres.filter(({ plan }) => plan === 'none')
  const [now] = useState(() => Date.now())
  const before = now - age * DAY_MS
  const stale = centres
    .filter(({ plan, changedAt }) => plan !== 'none' && changedAt !== null && Date.parse(changedAt) < before)
    .toSorted((a, b) => (a.changedAt ?? '').localeCompare(b.changedAt ?? ''))
  const empty = centres.filter(({ plan, planned }) => plan !== 'none' && planned === 0)
  return (
    <div className="missing-plans">
      <section aria-labelledby="no-plan">
        <h2 id="no-plan">
          <Trans>No plan yet</Trans> <span className="count">{missing.length}</span>
        </h2>
        {missing.length === 0 ? (
          <p className="meta">
            <Trans>Every centre has begun its plan.</Trans>
          </p>
        ) : (
          <Centres centres={missing} {...row} />
        )}
      </section>
      <section aria-labelledby="no-activity">
        <h2 id="no-activity">
          <Trans>A plan without activities</Trans> <span className="count">{empty.length}</span>
        </h2>
        {empty.length > 0 && <Centres centres={empty} {...row} />}
      </section>
      <section aria-labelledby="not-touched">
        <div className="between">
          <h2 id="not-touched">
            <Trans>Not changed for some time</Trans> <span className="count">{stale.length}</span>
          </h2>
          <Select
            label={t`For at least`}
            options={AGES_DAYS.map((days) => ({ id: String(days), label: t`${days} days` }))}
            value={String(age)}
            onChange={(value) => setAge(Number(value))}
          />
        </div>
        {stale.length === 0 ? (
          <p className="meta">
            <Plural
              value={age}
              one="Every plan was changed within # day."
              other="Every plan was changed within # days."
            />
          </p>
        ) : (
          <Centres centres={stale} {...row} />
        )}
      </section>
    </div>
  )
}

function Centres({ centres, centreOf, hrefOf, reminders }: MissingPlansProps) {
  return (
    <ul className="paper centre-list">
      {centres.map(({ centre, plan, changedAt, planned }) => {
        const { country, countryName } = centreOf(centre)
        const reminder = reminders.get(centre)
        return (
          <li key={centre}>
            <Link className="with-flag" to={hrefOf(centre)}>
              <Flag country={country} />
              <span>{countryName}</span>
            </Link>
            <StateMark state={plan} />
            <span className="meta">
              {plan !== 'none' && <Plural value={planned} one="# activity" other="# activities" />}
            </span>
            <span className="meta">{changedAt !== null && <Ago at={changedAt} />}</span>
            {reminder !== undefined && <span className="meta reminded">{reminder}</span>}
          </li>
        )
      })}
    </ul>
  )
}
