/** The register of helplines. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { helplineRoutes } from './helplineRoutes.ts'
import { createHelplines, fieldsColumn } from './helplines.ts'
import type { CentreId } from '../../shared/ids.ts'

export function openHelplines(core: Core) {
  const { db, bus, now, live } = core
  const helplines = createHelplines(db, bus)
  return {
    helplines,
    /** For those who answer the public: the number in an emergency, and the contact inside the centre. */
    async insideOf(centre: CentreId): Promise<{ readonly emergency: string; readonly inside: string } | null> {
      const row = await helplines.find(centre)
      if (row === null) return null
      const { emergency, inside } = fieldsColumn.read(row.fields)
      return { emergency, inside }
    },
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
    } satisfies Feature),
  }
}
