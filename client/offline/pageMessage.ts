/**
 * Messages of a page to the service worker: start although pages of an earlier build are open, or cache the editor too.
 * A type and no value, for the worker is one file that loads no other.
 */
export type PageMessage = 'take over' | 'keep the editor'
