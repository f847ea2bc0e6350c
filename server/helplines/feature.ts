/** The register of helplines. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { HelplineBellItem } from '../../shared/helplines/bell.ts'
import type { News } from '../notifications/news.ts'
import { bellOfHelplines, mailedHelplines } from './helplineNews.ts'
import { startHelplineReminders } from './helplineReminders.ts'
import { helplineRoutes } from './helplineRoutes.ts'
import { createHelplines, fieldsColumn } from './helplines.ts'
import type { CentreId } from '../../shared/ids.ts'

export function openHelplines(core: Core) {
  const { db, bus, now, live } = core
  const helplines = createHelplines(db, bus)
  const reminders = startHelplineReminders({
    ...core,
    work: core.work('reminders'),
    onNotified: core.bellChanged,
    onFailure: core.warn('nobody could be reminded of helplines'),
  })
  return {
    helplines,
    reminders,
    /** For those who answer the public: the number in an emergency, and the contact inside the centre. */
    async insideOf(centre: CentreId): Promise<{ readonly emergency: string; readonly inside: string } | null> {
      const row = await helplines.find(centre)
      if (row === null) return null
      const { emergency, inside } = fieldsColumn.read(row.fields)
      return { emergency, inside }
    },
    news: {
      bell: (person) => bellOfHelplines(person, core),
      mail: (person, localiser) => mailedHelplines(person, localiser, core),
    } satisfies News<HelplineBellItem>,
    ...({
      routes: helplineRoutes({
        ...core,
        helplines,
        centres: core.campaigns.allCentres,
        audit: (trx, by, action, centre) => core.audit(trx, now(), by, action, { centre }),
      }),
      onMessage(message) {
        if (message.kind === 'helplines-changed') live.publish({ topic: 'helplines' }, () => true)
      },
      close: () => reminders.close(),
    } satisfies Feature),
  }
}
