/** The pages of an issue. */
export const composeHref = (update: string): string => `/updates/${update}/edit`

/** @param name a number, or the id of a draft */
export const updateHref = (name: string): string => `/updates/${name}`
