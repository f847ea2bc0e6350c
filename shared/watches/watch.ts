/** A *watch*: something whose changes a person wants to be notified of. */
import { z } from 'zod'
import { ActivityId, CentreId } from '../ids.ts'

export const WatchId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'WatchId'>()
export type WatchId = z.infer<typeof WatchId>

export const LONGEST_WATCH_NAME = 120
/** Per person and campaign. */
export const MOST_WATCHES = 50

/** The activities of a selection of the overview (of a centre, on a theme), as in its address; or one activity. */
export const Watched = z.discriminatedUnion('what', [
  z.object({ what: z.literal('selection'), query: z.string().max(8000) }).strict(),
  z.object({ what: z.literal('activity'), centre: CentreId, activity: ActivityId }).strict(),
])
export type Watched = z.infer<typeof Watched>

export const Watch = z.object({ id: WatchId, name: z.string(), watched: Watched })
export type Watch = z.infer<typeof Watch>

/** `GET /api/campaigns/<campaign>/watches`: one's own. */
export const WatchList = z.object({ watches: z.array(Watch) })
export type WatchList = z.infer<typeof WatchList>

/** `POST /api/campaigns/<campaign>/watches`. The same once more changes its name. */
export const NewWatch = z.object({ name: z.string().trim().min(1).max(LONGEST_WATCH_NAME), watched: Watched }).strict()
