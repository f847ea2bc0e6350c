/** `npm run -s suggest -- FILE.json`: prints the suggestions between the activities of a file. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { detectLanguage } from '../language/detectLanguage.ts'
import { loadLocaliser } from '../language/localisers.ts'
import { NETWORK } from '../../shared/network.ts'
import { reasonText } from '../../shared/synergies/reasonText.ts'
import { tierOf } from '../../shared/synergies/suggestion.ts'
import { SynergyActivity } from '../synergies/engine/activity.ts'
import { suggest } from '../synergies/engine/suggest.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Name a file of activities: npm run -s suggest -- FILE.json')
  process.exit(2)
}

const parsed = await readFile(file, 'utf8')
  .then((text) => z.array(SynergyActivity).safeParse(JSON.parse(text)))
  .catch((error: unknown) => ({ success: false, error }) as const)
if (!parsed.success) {
  console.error(`${file} is no list of activities: ${parsed.error instanceof Error ? parsed.error.message : ''}`)
  process.exit(1)
}

const languagesOf = new Map(NETWORK.map(({ country, languages }) => [String(country), languages]))
const countryNames = new Map(NETWORK.map(({ country, countryName }) => [String(country), countryName]))
const suggestions = suggest(parsed.data, ({ country, title, description }) =>
  detectLanguage(
    `${title}\n${description}`,
    languagesOf.get(country.toUpperCase())?.filter((one) => one !== 'en') ?? [],
  ),
)
const english = loadLocaliser('en')
const nameOf = (owner: string): string => countryNames.get(owner.toUpperCase()) ?? owner
const inWords = suggestions.map(({ reasons, ...suggestion }) => ({
  ...suggestion,
  tier: tierOf(suggestion),
  reasons: reasons.map((reason) => reasonText(reason, english, nameOf)),
}))
console.log(JSON.stringify(inWords))
