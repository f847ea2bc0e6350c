/**
 * The kinds of values that settings have. An error says what the value must be, with an example if the form is not
 * obvious.
 */
import addressparser from 'nodemailer/lib/addressparser'
import { z } from 'zod'
import { isLoopback } from './loopback.ts'

export const Flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
  .transform((flag) => flag === '1' || flag === 'true')

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number, ${least} to ${most}`,
    )
    .transform(Number)

export const days = (standard: number) => wholeNumber(1, 3650).default(standard)

/** @param example an address of this kind */
export const url = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address, such as ${example}` })

/** A secret, which no complaint quotes. */
export const secretOf = (characters: number) =>
  z.string().min(characters, `must have ${characters} characters or more, as openssl rand -hex 32 makes them`)

export const mailAddress = (example: string) =>
  z.string().refine(isOneAddress, `must be one address, such as ${example}`)

export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  z.enum(options, `must be one of ${options.join(', ')}`)

/** The address that people use: the whole site is the workspace's, and their data must not be readable on the way. */
export const PublicUrl = url(/^https?$/, 'https://sid.example.org')
  .refine(isBare, 'must be a name alone, such as https://sid.example.org: nothing is served below a path')
  .refine(
    (text) => !URL.canParse(text) || text.startsWith('https:') || isLoopback(new URL(text).hostname),
    'must begin with https://, or sessions can be read on the way; a proxy in front has the certificate',
  )

/** As `security.txt` wants it: a URI. */
export const SecurityContact = z
  .string()
  .refine(
    (text) => isOneAddress(text) || /^(https:\/\/|mailto:|tel:)\S+$/.test(text),
    'must be an address, such as security@example.org or https://example.org/security',
  )
  .transform((text) => (/^(https|mailto|tel):/.test(text) ? text : `mailto:${text}`))

/** Whether an address has neither a path nor anything after it. */
function isBare(text: string): boolean {
  if (!URL.canParse(text)) return true
  const { pathname, search, hash, username } = new URL(text)
  return /^\/*$/.test(pathname) && search === '' && hash === '' && username === ''
}

function isOneAddress(text: string): boolean {
  const [first, ...others] = addressparser(text, { flatten: true })
  return others.length === 0 && z.email().safeParse(first?.address).success
}
