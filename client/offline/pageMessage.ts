/**
 * What a page may ask of the worker: to start although pages of an earlier build are open, or to keep the editor too.
 * A type and no value, for the worker is one file that loads no other.
 */
export type PageMessage = 'take over' | 'keep the editor'
