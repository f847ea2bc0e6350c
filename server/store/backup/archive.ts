/**
 * A backup is one file: a tar of the copies and of a list with the size and hash of each. Any `tar` opens it, even when
 * our program no longer runs.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

const Manifest = z.object({
  format: z.literal('sid-workspace backup 1'),
  engine: z.enum(['sqlite', 'postgres']),
  at: z.iso.datetime(),
  /** Names of the app database's migrations, and how many the update log has had. Empty for SQLite: its files say it. */
  migrations: z.object({ app: z.array(z.string()), log: z.int() }),
  files: z.array(z.object({ name: z.string().regex(/^[a-z]+\.[a-z]+$/), bytes: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

/** The reason why a file cannot be restored, in words for the operator. */
export class BadArchive extends Error {}

const MANIFEST = 'manifest.json'
const BLOCK_BYTES = 512
/** The largest number of eleven octal digits. */
const MAX_FILE_BYTES = 8 ** 11 - 1

/** @param names of files in `folder` */
export async function writeArchive(
  file: string,
  about: Omit<Manifest, 'format' | 'files'>,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const files = await Promise.all(names.map((name) => describeFile(folder, name)))
  const manifest: Manifest = { format: 'sid-workspace backup 1', ...about, files }
  const list = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  async function* parts(): AsyncGenerator<Uint8Array> {
    yield headerOf(MANIFEST, list.length)
    yield list
    yield padding(list.length)
    for (const { name, bytes } of files) {
      yield headerOf(name, bytes)
      yield* createReadStream(join(folder, name)) as AsyncIterable<Uint8Array>
      yield padding(bytes)
    }
    yield Buffer.alloc(2 * BLOCK_BYTES)
  }
  // It holds what people wrote and who they are.
  await pipeline(parts, createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }))
}

/**
 * Unpacks into a folder, file by file in the order of the archive.
 * @throws BadArchive if anything is missing or other than it was
 */
export async function readArchive(
  file: string,
  folder: string,
  accept: (manifest: Manifest) => void,
): Promise<Manifest> {
  const handle = await open(file, 'r')
  try {
    let { at, bytes } = await findFile(handle, 0, MANIFEST)
    const manifest = parseManifest(await readExactly(handle, at, bytes))
    accept(manifest)
    for (const { name, ...expected } of manifest.files) {
      ;({ at, bytes } = await findFile(handle, at + bytes + padding(bytes).length, name))
      const source = handle.createReadStream({ start: at, end: at + bytes - 1, autoClose: false })
      await pipeline(source, createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx', flush: true }))
      const written = await describeFile(folder, name)
      if (written.bytes !== expected.bytes || written.sha256 !== expected.sha256) {
        throw new BadArchive(`${name} in it is damaged`)
      }
    }
    return manifest
  } finally {
    await handle.close()
  }
}

async function describeFile(folder: string, name: string): Promise<Manifest['files'][number]> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(folder, name)), hash)
  return { name, bytes: (await stat(join(folder, name))).size, sha256: hash.digest('hex') }
}

function parseManifest(text: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(text.toString('utf8')))
  } catch {
    throw new BadArchive('it is no backup of this workspace')
  }
}

async function findFile(handle: FileHandle, from: number, name: string): Promise<{ at: number; bytes: number }> {
  const header = await readExactly(handle, from, BLOCK_BYTES)
  const found = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
  const bytes = Number.parseInt(header.toString('latin1', 124, 135), 8)
  if (found !== name || Number.isNaN(bytes)) throw new BadArchive(`${name} is missing in it`)
  return { at: from + BLOCK_BYTES, bytes }
}

async function readExactly(handle: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, position)
  if (bytesRead < bytes) throw new BadArchive('it ends too early')
  return buffer
}

/** A header of POSIX's ustar. Its sum is counted with eight blanks in the place of the sum. */
function headerOf(name: string, bytes: number): Buffer {
  if (bytes > MAX_FILE_BYTES) throw new BadArchive(`${name} is larger than 8 GiB, more than an archive takes`)
  const header = Buffer.alloc(BLOCK_BYTES)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  header.write(name, 0)
  header.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(bytes, 12) + octal(0, 12) + '        0', 100)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 7)} `, 148)
  return header
}

const padding = (bytes: number): Buffer => Buffer.alloc((BLOCK_BYTES - (bytes % BLOCK_BYTES)) % BLOCK_BYTES)
