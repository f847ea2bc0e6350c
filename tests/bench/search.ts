/** How fast the index of the search answers, as its thread holds it: words, beginnings, spelling errors, other languages. */
import { createSearchIndex } from '../../server/search/searchIndex.ts'
import type { SearchEntry } from '../../server/search/searchEntry.ts'
import type { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { topicsOfText } from '../../server/synergies/engine/topicsOfText.ts'
import { CampaignId, CentreId } from '../../shared/ids.ts'
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import { seededRandom, type Random } from '../harness/random.ts'
import { detectOwn, realActivities } from '../harness/realActivities.ts'
import { manyActivities } from './manyActivities.ts'
import { quantiles, timeEach } from './quantiles.ts'

const SEED = 2027
const SEARCHES = 400
const LIMIT_MS = 30_000
const AIM_MS = 30
const CAMPAIGN = CampaignId.parse('sid-2027')
const EVERYTHING = { staff: true, accounts: true, centres: [] }

export function benchSearch(): Promise<void> {
  const real = realActivities()
  for (const count of [4000, 20_000]) {
    const random = seededRandom(SEED)
    const entries = manyActivities(real, count, random).map(entryOf)
    const index = createSearchIndex(topicsOfText, [...NETWORK_LANGUAGES])
    const begin = performance.now()
    for (const entry of entries) index.put(entry)
    console.log(
      `Search, ${count.toLocaleString('en-GB')} activities: built in ${Math.round(performance.now() - begin)} ms`,
    )
    const changed = timeEach(entries.slice(0, SEARCHES), LIMIT_MS, (entry) =>
      index.put({ ...entry, title: `${entry.title} now` }),
    )
    console.log(`  an activity that changed:         ${quantiles(changed)}`)
    for (const [name, texts] of Object.entries(drawSearches(entries, random))) {
      const times = timeEach(texts, LIMIT_MS, (text) =>
        index.search({ text, campaign: CAMPAIGN, searcher: EVERYTHING, limit: 50 }),
      )
      const sorted = times.toSorted((a, b) => a - b)
      const isMissed = (sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0) > AIM_MS
      console.log(`  ${name.padEnd(33)} ${quantiles(times)}${isMissed ? ' – MISSED' : ''}`)
    }
  }
  return Promise.resolve()
}

function entryOf(activity: SynergyActivity, at: number): SearchEntry {
  return {
    id: `activity/${CAMPAIGN}/dk/${at}`,
    kind: 'activity',
    campaign: CAMPAIGN,
    centre: CentreId.parse('dk'),
    title: activity.title,
    also: '',
    where: 'Denmark',
    href: '/',
    texts: [activity.description, activity.offers, activity.needs].filter((text) => text !== ''),
    themes: activity.themes,
    language: detectOwn(activity),
    languages: activity.languages,
    foundBy: { by: 'everybody' },
  }
}

/** As people type: two words of a title, the beginning of one, one with a letter missing, and a topic in another language. */
function drawSearches(entries: readonly SearchEntry[], random: Random): Readonly<Record<string, readonly string[]>> {
  const wordsAt = (): readonly string[] => random.pick(entries).title.split(/\s+/)
  const draw = (make: (words: readonly string[]) => string) => Array.from({ length: SEARCHES }, () => make(wordsAt()))
  return {
    'two words of a title:': draw((words) => words.slice(0, 2).join(' ')),
    'the beginning of a word:': draw((words) => (words.find(({ length }) => length > 4) ?? 'quiz').slice(0, 4)),
    'a spelling error:': draw((words) => {
      const word = words.find(({ length }) => length > 5) ?? 'families'
      return word.slice(0, 3) + word.slice(4)
    }),
    'a topic in another language:': draw(() =>
      random.pick(['sexuelle Erpressung', 'cyberintimidation', 'кибертормоз', 'gaming']),
    ),
  }
}
