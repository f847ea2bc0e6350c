/** Follows commented words through committed changes, and tells of what moved, failed or was given up. */
import type { Logger } from 'pino'
import type { Bus } from '../../bus/bus.ts'
import { createAnchoredTexts } from '../../comments/anchoredTexts.ts'
import { createAnchors, type Anchors } from '../../comments/anchors.ts'
import type { CompareWorker } from '../../comparing/compareWorker.ts'
import { systemClock } from '../../pacing/clock.ts'
import type { Database } from '../../store/database.ts'
import type { WriteBehind } from '../../store/writeBehind/writeBehind.ts'
import type { Rooms } from '../../sync/rooms.ts'
import type { Metrics } from '../figures/metrics.ts'
import type { ServerNodes } from '../nodes/serverNodes.ts'

interface AnchorServiceDeps {
  readonly db: Database
  readonly rows: Pick<WriteBehind, 'write'>
  readonly nodes: Pick<ServerNodes, 'isOurs'>
  readonly rooms: Pick<Rooms, 'read'>
  readonly bus: Pick<Bus, 'publish'>
  readonly metrics: Pick<Metrics, 'fellBehind'>
  readonly logger: Logger
  readonly compare: Pick<CompareWorker, 'follow'>
}

export const openAnchors = ({
  db,
  rows,
  nodes,
  rooms,
  bus,
  metrics,
  logger,
  compare,
}: AnchorServiceDeps): Promise<Anchors> =>
  createAnchors({
    clock: systemClock,
    rooms,
    texts: createAnchoredTexts(db, rows),
    compare,
    isOurs: () => nodes.isOurs('documents'),
    onMoved: (document) => bus.publish({ kind: 'anchors-changed', document }),
    onGaveUp: (document) =>
      logger.warn({ document }, 'a change took too long to compare: comments within it lost their words'),
    onFailure(document, error) {
      metrics.fellBehind('anchors')
      logger.warn({ err: error, document }, 'comments could not follow their text')
    },
  })
