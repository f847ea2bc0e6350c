/** The fields of visitors' forms, parsed at the border. */
import { z } from 'zod'
import { MAX_INQUIRY_CHARACTERS } from '../../shared/inquiries/inquiry.ts'

const Message = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(1).max(MAX_INQUIRY_CHARACTERS))
const Email = z.union([z.literal(''), z.email().max(254)])

export type SentForm =
  | { readonly ok: true; readonly words: string; readonly email: string | null }
  | { readonly ok: false; readonly problem: 'message' | 'email' }

export function readForm(form: URLSearchParams): SentForm {
  const words = Message.safeParse(form.get('message') ?? '')
  if (!words.success) return { ok: false, problem: 'message' }
  const email = Email.safeParse((form.get('email') ?? '').trim())
  if (!email.success) return { ok: false, problem: 'email' }
  return { ok: true, words: words.data, email: email.data === '' ? null : email.data }
}
