/** `npm run lab -- bench synergies`: prints measured figures. Without a name every bench runs. */
import { benchAnchors } from './anchors.ts'
import { benchEditor } from './editor.ts'
import { benchGrowth } from './growth.ts'
import { benchHttp } from './http.ts'
import { benchImports } from './imports.ts'
import { benchLetters } from './letters.ts'
import { benchNodes } from './nodes.ts'
import { benchOverview } from './overview.ts'
import { benchPages } from './pages.ts'
import { benchPostgresCommits } from './postgresCommits.ts'
import { benchPublic } from './public.ts'
import { benchQueue } from './queue.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { benchSync } from './sync.ts'
import { benchSynergies } from './synergies.ts'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  anchors: benchAnchors,
  editor: benchEditor,
  growth: benchGrowth,
  http: benchHttp,
  imports: benchImports,
  letters: benchLetters,
  nodes: benchNodes,
  overview: benchOverview,
  pages: benchPages,
  postgres: benchPostgresCommits,
  public: benchPublic,
  queue: benchQueue,
  search: benchSearch,
  start: benchStart,
  sync: benchSync,
  synergies: benchSynergies,
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench()
}
