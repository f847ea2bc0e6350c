/**
 * A _layer_ is a set of tests that is complete in itself: `unit` needs nothing but Node, `all` adds Postgres, Redis and
 * servers that are killed, `long` what takes long. Vitest's project of that name sets the variable (`vite.config.ts`).
 */

/** Whether tests of this layer look for Postgres. */
export const usesPostgres = process.env.SID_TEST_LAYER !== 'unit'
