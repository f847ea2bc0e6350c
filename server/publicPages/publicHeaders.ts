/** Headers of public pages. A cache in front may keep them; nothing in them may be run, and nothing is loaded from elsewhere. */
import { NOT_SENT } from '../http/headers.ts'

const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/** Long enough to serve thousands of one day's visitors from a cache, short enough for retracted content. */
const CACHE = 'public, max-age=5, must-revalidate'

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'cache-control': CACHE,
}

/** For a page with the form for messages: its script solves a challenge in workers of its own. */
export const FORM_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': `${CONTENT_POLICY}; script-src 'self'; worker-src 'self'; connect-src 'self'; frame-ancestors 'none'`,
}

/** For pages of one visitor: their message, or the form for it. */
export const PRIVATE_HEADERS: Readonly<Record<string, string>> = {
  ...FORM_HEADERS,
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
}

/** For the page that shows our own frame, with the code for it. */
export const FRAMING_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': `${CONTENT_POLICY}; frame-src 'self'; frame-ancestors 'none'`,
}

/** For an `<iframe>` on any site. `x-frame-options` cannot say that, so it is not sent. */
export const EMBEDDED_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': `${CONTENT_POLICY.replace("base-uri 'none'", "base-uri 'self'")}; frame-ancestors *`,
  'cross-origin-resource-policy': 'cross-origin',
  'x-frame-options': NOT_SENT,
}

export const fileHeaders = (type: string, name: string): Readonly<Record<string, string>> => ({
  'content-type': type,
  'content-disposition': `inline; filename="${name}"`,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': CACHE,
  // Data of the public is for every site.
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
})

/** For the preview in the workspace: nobody may cache it, and no other site may embed it. */
export const PREVIEW_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': `${CONTENT_POLICY.replace("base-uri 'none'", "base-uri 'self'")}; frame-ancestors 'self'`,
  'cache-control': 'private, no-store',
  'x-frame-options': 'SAMEORIGIN',
}
