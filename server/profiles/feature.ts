/** Profile pages, as their centres write them. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { profileRoutes } from './routes.ts'

export const openProfiles = (core: Core) => ({ routes: profileRoutes(core) }) satisfies Feature
