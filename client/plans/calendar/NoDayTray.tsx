import type { PointerEvent as ReactPointerEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { CalendarEditing } from './calendarProps.ts'

interface NoDayTrayProps {
  readonly activities: readonly ActivityView[]
  readonly editing: CalendarEditing | null
  readonly onOpen: (id: string) => void
  readonly onGrab: (event: ReactPointerEvent, activity: ActivityView) => void
  readonly languageOf: TitleLanguage
}

/** Activities without a day wait here: each can be dragged to a day, or moved by its dialog. */
export function NoDayTray({ activities, editing, onOpen, onGrab, languageOf }: NoDayTrayProps) {
  const { t } = useLingui()
  if (activities.length === 0) return null
  return (
    <section className="paper cal-tray" aria-label={t`No day yet`}>
      <h3>
        <Trans>No day yet</Trans> <span className="meta">{activities.length}</span>
      </h3>
      <ul>
        {activities.map((activity) => {
          const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
          return (
            <li key={activity.id}>
              <button
                type="button"
                className="cal-undated"
                data-undated={activity.id}
                onClick={() => onOpen(activity.id)}
                onPointerDown={(event) => onGrab(event, activity)}
              >
                {editing !== null && <Icon name="grip" />}
                <bdi lang={languageOf(activity.id)}>{title}</bdi>
              </button>
              {editing !== null && (
                <button
                  type="button"
                  className="cal-move"
                  aria-label={t`Move ${title}`}
                  onClick={() => editing.moves.ask([{ activity, date: null }])}
                >
                  <Trans>Move…</Trans>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {editing !== null && (
        <p className="meta cal-tray-hint">
          <Trans>Drag one to a day</Trans>
        </p>
      )}
    </section>
  )
}
