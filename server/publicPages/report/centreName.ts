interface Named {
  readonly id: string
  readonly countryName: string
  readonly name: string
}

/** The name of a centre among others: those of one country have different ones. */
export const centreNameAmong = (of: Named, all: readonly Named[]): string =>
  all.some(({ id, countryName }) => id !== of.id && countryName === of.countryName)
    ? `${of.countryName} – ${of.name}`
    : of.countryName
