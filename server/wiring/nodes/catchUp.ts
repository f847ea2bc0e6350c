/** Brings what follows from documents up to what was committed: before a crash it may not have been. */
import type { Anchors } from '../../comments/anchors.ts'
import type { UpdateLog } from '../../store/updateLog.ts'
import type { Projections } from '../projections.ts'

interface CatchUpDeps {
  readonly projections: Pick<Projections, 'catchUp'>
  readonly anchors: Pick<Anchors, 'catchUp'>
  readonly log: Pick<UpdateLog, 'head'>
}

export async function catchUp({ projections, anchors, log }: CatchUpDeps): Promise<void> {
  await projections.catchUp()
  await anchors.catchUp(async (document) => (await log.head(document))?.sequence ?? null)
}
