/** How strongly something is spoken of, by id. */
export type Weighted = ReadonlyMap<string, number>
