/** What a document is called, such as "Plan, Denmark"; pages know it. */
export type DocumentLabel = (document: string, centres: readonly string[]) => string
