/** Journeys on both engines: on SQLite in the layer `unit`, on Postgres in `all`, which has each file that imports this. */
import { describe } from 'vitest'
import { usesPostgres } from './layer.ts'
import { postgresReachable } from './postgres.ts'

export type EngineName = 'SQLite' | 'Postgres'

/** The engine of this layer. */
const ENGINE: EngineName = usesPostgres ? 'Postgres' : 'SQLite'

/** Describes something once for the engine of this layer; it is skipped if that is Postgres and none answers. */
export const describeEngine = describe.skipIf(ENGINE === 'Postgres' && !postgresReachable).each([ENGINE])
