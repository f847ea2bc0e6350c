/** Files in a store that understands Amazon's S3: backups go there, and come back. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { z } from 'zod'
import type { Settings } from '../secretFiles.ts'

/** The names that every S3 tool reads. Without an endpoint it is Amazon's. */
const Environment = z.object({
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().optional(),
  AWS_REGION: z.string().min(1).default('us-east-1'),
  AWS_ENDPOINT_URL: z.url({ protocol: /^https?$/ }).optional(),
})

/** What one request may store, by S3's rules. */
const MAX_BYTES = 5 * 1024 ** 3
/** Failures of the store's own are tried again this often, after ever longer waits. */
const RETRIES = 4

/** @returns false for the name of a file */
export function isObject(address: string): boolean {
  return address.startsWith('s3://')
}

/** @throws if the store does not take it; what it said is in the message */
export async function putObject(address: string, file: string, environment: Settings): Promise<void> {
  const { size } = await stat(file)
  if (size > MAX_BYTES) throw new Error('a backup above 5 GB cannot be sent to S3 in one piece; write it into a file')
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  // Not every store knows `If-None-Match` on writes. Without the right to list, a missing object is answered with 403.
  const found = await send(address, environment, { method: 'HEAD' })
  if (found.ok) throw new Error(`${address} exists already; a backup never replaces anything`)
  // The store compares the hash with what arrives: what it answers 200 for is whole.
  const headers = { 'x-amz-content-sha256': hash.digest('hex') }
  await ask(address, environment, { method: 'PUT', headers, body: await openAsBlob(file) })
}

/** Writes the object into a new file. @throws if the store has none, or does not give it */
export async function getObject(address: string, file: string, environment: Settings): Promise<void> {
  const { body } = await ask(address, environment, { method: 'GET' })
  if (body === null) throw new Error('the store sent nothing')
  const source = Readable.fromWeb(body as ReadableStream<Uint8Array>)
  await pipeline(source, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
}

async function ask(address: string, environment: Settings, request: RequestInit): Promise<Response> {
  const answer = await send(address, environment, request)
  if (answer.ok) return answer
  const words = /<Message>([^<]*)/.exec(await answer.text())?.[1]
  throw new Error(`the store of ${address} answered ${answer.status}${words === undefined ? '' : `: ${words}`}`)
}

async function send(address: string, environment: Settings, request: RequestInit): Promise<Response> {
  // An empty variable is how compose files and shells say "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const settings = Environment.safeParse(given)
  if (!settings.success) {
    const names = settings.error.issues.map(({ path }) => path.join('.'))
    throw new Error(`${address} needs ${[...new Set(names)].join(' and ')} in the environment`)
  }
  const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region, ...keys } = settings.data
  const client = new AwsClient({
    accessKeyId: keys.AWS_ACCESS_KEY_ID,
    secretAccessKey: keys.AWS_SECRET_ACCESS_KEY,
    ...(keys.AWS_SESSION_TOKEN !== undefined && { sessionToken: keys.AWS_SESSION_TOKEN }),
    region,
    service: 's3',
    retries: RETRIES,
  })
  return client.fetch(urlOf(address, endpoint, region), request).catch(({ cause, message }: Error): never => {
    throw new Error(`the store of ${address} is not reached: ${cause instanceof Error ? cause.message : message}`)
  })
}

function urlOf(address: string, endpoint: string | undefined, region: string): string {
  const [, bucket, name] = /^s3:\/\/([^/]+)\/(.+)$/.exec(address) ?? []
  if (bucket === undefined || name === undefined) throw new Error(`${address} names no object: s3://bucket/name`)
  const path = name.split('/').map(encodeURIComponent).join('/')
  return endpoint === undefined
    ? `https://${bucket}.s3.${region}.amazonaws.com/${path}`
    : `${endpoint.replace(/\/$/, '')}/${bucket}/${path}`
}
