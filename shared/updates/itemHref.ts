/** The address of an item: its place in the page of its letter. */
export const itemHref = (update: string, item: string): string => `/updates/${update}#item-${item}`
