/** The time zone of this browser, by its IANA name. */
export const zoneOfReader = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
