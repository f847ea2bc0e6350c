/**
 * Messages of a page to the service worker: start although pages of an earlier build are open, or cache the editor too.
 * Only types, since the worker is one file that imports nothing.
 */
export type PageMessage = 'take over' | 'keep the editor'
