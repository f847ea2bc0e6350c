/** Encrypts and decrypts files as the program `age` does, so that a backup can also be read without ours. */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'

const FIRST_LINE = 'age-encryption.org/v1\n'

/** @param recipients public keys: `age1…` @throws if one is no key */
export async function encryptFile(from: string, to: string, recipients: readonly string[]): Promise<void> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  await write(await encrypter.encrypt(read(from)), to)
}

/** @param identities a file as `age-keygen` writes it @throws if no key in it opens the file, or the file is damaged */
export async function decryptFile(from: string, to: string, identities: string): Promise<void> {
  const decrypter = new Decrypter()
  const lines = (await readFile(identities, 'utf8')).split('\n').map((line) => line.trim())
  for (const line of lines) if (line !== '' && !line.startsWith('#')) decrypter.addIdentity(line)
  await write(await decrypter.decrypt(read(from)), to)
}

export async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(FIRST_LINE.length), 0, FIRST_LINE.length, 0)
    return buffer.toString('latin1') === FIRST_LINE
  } finally {
    await handle.close()
  }
}

const read = (file: string) => Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>

async function write(source: ReadableStream<Uint8Array>, file: string): Promise<void> {
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true })
  await pipeline(Readable.fromWeb(source as NodeStream<Uint8Array>), target)
}
