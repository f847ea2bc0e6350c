/** Runs the engine in a thread of its own: comparing all with all would keep people's keystrokes waiting. */
import { parentPort } from 'node:worker_threads'
import { detectLanguage } from '../language/detectLanguage.ts'
import type { SynergyActivity } from './activity.ts'
import { suggest } from './suggest.ts'

/** What the thread is asked. `languages` are those of each owner, English not among them. */
export interface WorkerTask {
  readonly number: number
  readonly activities: readonly SynergyActivity[]
  readonly owners: Readonly<Record<string, { readonly name: string; readonly languages: readonly string[] }>>
}

parentPort?.on('message', ({ number, activities, owners }: WorkerTask) => {
  const suggestions = suggest(
    activities,
    ({ country, title, description }) => detectLanguage(`${title}\n${description}`, owners[country]?.languages ?? []),
    (owner) => owners[owner]?.name ?? owner,
  )
  parentPort?.postMessage({ number, suggestions })
})
