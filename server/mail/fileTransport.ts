/** Keeps mails as files. A file is written whole or not at all; made again, it replaces the first. */
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { MailId } from '../../shared/mail/outgoing.ts'
import type { MailTransport } from './mailTransport.ts'
import { makeFolder } from '../store/makeFolder.ts'
import { partOfMessage } from './message.ts'

/** @param folder is made when the first mail is stored */
export function createFileTransport(folder: string): MailTransport {
  // Made by the server: it holds nothing that a path could go wrong on.
  const fileOf = (id: MailId): string => join(folder, `${id}.eml`)

  async function write(id: MailId, message: Buffer): Promise<void> {
    makeFolder(folder)
    const unfinished = `${fileOf(id)}.part`
    const file = await open(unfinished, 'w', 0o600)
    try {
      await file.writeFile(message)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, fileOf(id))
  }

  return {
    delivery: 'files',
    async carry({ id, make }) {
      try {
        const parcel = await make()
        if (parcel === null) return { kind: 'nothing' }
        await write(id, parcel.message)
        return { kind: 'kept' }
      } catch (error) {
        const trouble = error instanceof Error ? error.message : String(error)
        const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
        return { kind: 'later', isAboutMail: false, trouble, reason }
      }
    },
    async read(id) {
      const message = await readFile(fileOf(id), 'utf8').catch(() => null)
      return message === null ? null : partOfMessage(message, 'text/plain')
    },
    close: () => undefined,
  }
}
