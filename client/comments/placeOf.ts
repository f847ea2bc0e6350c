/** What a document is called, such as "Plan, Denmark"; pages know it. */
export type PlaceOf = (document: string, centres: readonly string[]) => string
