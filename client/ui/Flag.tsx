/** Each flag is a file of our own build: nothing is fetched from elsewhere. A glob must be written out. */
const FILES = import.meta.glob<string>(
  '../../node_modules/country-flag-icons/3x2/{AT,BE,BG,HR,CY,CZ,DK,EE,FI,FR,DE,GR,HU,IE,IT,LV,LT,LU,MT,NL,PL,PT,RO,SK,SI,ES,SE,IS,NO,MK,AL,AM,BA,MD,ME,RS,TR,UA,GB,GE,CH,LI}.svg',
  { eager: true, query: '?url', import: 'default', exhaustive: true },
)
const BY_CODE = new Map(Object.entries(FILES).map(([path, url]) => [path.slice(-6, -4), url]))

/**
 * The flag of a country, small, beside its name and never instead of it. There is none for Kosovo*, on purpose; its
 * space remains, so that names align.
 */
export function Flag({ country }: { readonly country: string }) {
  const file = BY_CODE.get(country)
  if (file === undefined) return <span className="flag none" aria-hidden="true" />
  return <img className="flag" src={file} alt="" width={18} height={12} loading="lazy" decoding="async" />
}
