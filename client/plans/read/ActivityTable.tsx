import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FieldLanguages } from '../../../shared/plans/api.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { Foreign } from '../../ui/language/Foreign.tsx'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { ActivityMark } from '../ActivityExtras.tsx'
import { ACTIVITY_TYPES, AUDIENCES } from '../../../shared/taxonomy.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { Chips, WhenText, WhereText } from '../../ui/facts/ShortFacts.tsx'
import { StatusMark, VisibilityMark } from '../../ui/facts/StatusMark.tsx'

interface ActivityTableProps {
  readonly activities: readonly ActivityView[]
  /** The Day. Only its dates are marked. */
  readonly day: string
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  /** The languages of the activities' texts, by id. */
  readonly writtenIn?: Readonly<Record<string, FieldLanguages>>
  /** Renders the end of a row: people present and actions. */
  readonly renderEnd?: ((activity: ActivityView, index: number) => ReactNode) | undefined
}

/** A plan's activities in their order. Cards on a phone, with the same facts in the same order. */
export function ActivityTable({ activities, day, openId, onOpen, writtenIn, renderEnd }: ActivityTableProps) {
  const { t } = useLingui()
  return (
    <div className="grid activities">
      <table aria-label={t`Activities`}>
        <TableHead hasEnd={renderEnd !== undefined} />
        <tbody>
          {activities.map((activity, index) => (
            <tr key={activity.id} className={activity.id === openId ? 'is-open' : undefined}>
              <th scope="row" className="c-title">
                <button
                  type="button"
                  className="open-row"
                  lang={writtenIn?.[activity.id]?.title}
                  id={`row-${activity.id}`}
                  aria-expanded={activity.id === openId}
                  onClick={() => onOpen(activity.id)}
                >
                  {activity.title.trim() === '' ? (
                    t`Untitled activity`
                  ) : (
                    <Foreign text={activity.title} lang={writtenIn?.[activity.id]?.title} />
                  )}
                </button>
                <Gloss gloss={activity.gloss} />
                {activity.type !== null && <span className="type">{labelOf(ACTIVITY_TYPES, activity.type)}</span>}
                <ActivityMark id={activity.id} />
              </th>
              <td className="c-themes">
                <Chips
                  labels={activity.themes.map((theme) => labelOf(THEME_OPTIONS, theme))}
                  missing={t`No theme yet`}
                />
              </td>
              <td className="c-when">
                <WhenText activity={activity} day={day} missing={t`No day yet`} />
              </td>
              <td className="c-for">
                <Chips labels={activity.audiences.map((one) => labelOf(AUDIENCES, one))} missing={t`No audience yet`} />
              </td>
              <td className="c-where">
                <WhereText activity={activity} />
              </td>
              <td className="c-st">
                <StatusMark status={activity.status} />
              </td>
              <td className="c-vis">
                <VisibilityMark visibility={activity.visibility} />
              </td>
              {renderEnd !== undefined && <td className="c-end">{renderEnd(activity, index)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableHead({ hasEnd }: { readonly hasEnd: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Activity</Trans>
        </th>
        <th scope="col" className="w-themes">
          <Trans>Themes</Trans>
        </th>
        <th scope="col" className="w-when">
          <Trans>When</Trans>
        </th>
        <th scope="col" className="w-for c-for">
          <Trans>Audience</Trans>
        </th>
        <th scope="col" className="w-where c-where">
          <Trans>Where</Trans>
        </th>
        <th scope="col" className="w-status">
          <Trans>Status</Trans>
        </th>
        <th scope="col" className="w-visible">
          <Trans>Visible to</Trans>
        </th>
        {hasEnd && (
          <th scope="col" className="w-end">
            <Trans>Actions</Trans>
          </th>
        )}
      </tr>
    </thead>
  )
}
