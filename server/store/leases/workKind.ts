/** The kinds of background work. Each has a lease of its own, so that nodes share them. Databases hold the names. */
export const WORK_KINDS = ['documents', 'mail', 'reminders', 'watchers', 'links', 'retention'] as const

/**
 * `documents`: data derived from committed documents, compaction and versions · `mail`: delivery of the outbox ·
 * `reminders`: of join requests, milestones and helplines · `watchers`: notifications of what people watch · `links`: the check of
 * links to outside · `retention`: everything that is ended or deleted because its time is over.
 */
export type WorkKind = (typeof WORK_KINDS)[number]
