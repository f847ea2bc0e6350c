/** Mails that are stored as files: deleting them by id, by content, and by age. */
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { partOfMessage } from './message.ts'

const listFiles = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch((): string[] => [])).filter((name) => /\.eml(\.part)?$/.test(name))

/** Deletes the mails with these ids, and those that contain one of these names or addresses. */
export async function deleteMailFiles(folder: string, ids: readonly string[], names: readonly string[]): Promise<void> {
  const own = new Set(ids.map((id) => `${id}.eml`))
  const words = names.filter((name) => name !== '').map((name) => name.toLowerCase())
  for (const file of await listFiles(folder)) {
    const path = join(folder, file)
    if (own.has(file) || (await isIn(path, words))) await rm(path, { force: true })
  }
}

/** Deletes the mails that were written before this moment. @returns how many */
export async function deleteMailFilesBefore(folder: string, before: Date): Promise<number> {
  let deleted = 0
  for (const file of await listFiles(folder)) {
    const path = join(folder, file)
    const written = await stat(path).catch(() => null)
    if (written === null || written.mtime >= before) continue
    await rm(path, { force: true })
    deleted += 1
  }
  return deleted
}

/** The headers are searched as they are, both parts decoded. */
async function isIn(path: string, words: readonly string[]): Promise<boolean> {
  const message = await readFile(path, 'utf8').catch(() => '')
  const text = [message, partOfMessage(message, 'text/plain'), partOfMessage(message, 'text/html')]
    .join('\n')
    .toLowerCase()
  return words.some((word) => text.includes(word))
}
