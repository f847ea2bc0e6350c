import flags from './flags.svg'

/** The one country of the network that is not in the sprite; `tests/client/flags.test.ts` makes it. */
const WITHOUT_FLAG = 'XK'

/**
 * The flag of a country, small, beside its name and never instead of it. All flags are one file of our own build.
 * Kosovo* has none, on purpose; its space remains, so that names align.
 */
export function Flag({ country }: { readonly country: string }) {
  if (country === WITHOUT_FLAG) return <span className="flag none" aria-hidden="true" />
  return (
    <svg className="flag" width={18} height={12} aria-hidden="true">
      <use href={`${flags}#${country}`} />
    </svg>
  )
}
