/** Writes the mails about inquiries: a link, and none of the messages' text. */
import { html } from 'hono/html'

export interface InquiryMailWords {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly to?: string
}

interface LinkMail {
  readonly language: string
  readonly subject: string
  readonly body: string
  readonly button: string
  readonly link: string
  /** Why somebody gets it; null for none. */
  readonly why: string | null
}

export async function composeLinkMail({
  language,
  subject,
  body,
  button,
  link,
  why,
}: LinkMail): Promise<InquiryMailWords> {
  return {
    subject,
    text: [body, link, ...(why === null ? [] : [`-- \n${why}`])].join('\n\n'),
    html: String(
      await html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="color-scheme" content="light dark" />
          </head>
          <body style="font-family: system-ui, sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em;">
            <p>${body}</p>
            <p><a href="${link}">${button}</a></p>
            ${why === null ? '' : html`<p style="font-size: 14px;">${why}</p>`}
          </body>
        </html> `,
    ),
  }
}
