/**
 * How a letter looks in a mail. Every rule that matters stands in its element, since some mail programs drop style sheets; the sheet adds
 * dark colours, and tables that fit a telephone. Nothing is fetched.
 */

const FONT = 'Arial, Helvetica, "Noto Sans", sans-serif'

export const STYLE = {
  body: `margin: 0; padding: 0; background: #f5f7fa; color: #131c2c; font: 400 16px/24px ${FONT.replaceAll('"', "'")};`,
  mail: 'max-width: 600px; margin: 0 auto; background: #ffffff;',
  top: 'padding: 12px 32px; background: #0d2a6b; color: #ffffff; font-size: 14px; line-height: 20px;',
  'top-link': 'color: #ffffff; text-decoration: underline;',
  title: 'padding: 28px 32px 24px;',
  h1: 'margin: 0; font-size: 32px; line-height: 40px; font-weight: 700;',
  meta: 'margin: 4px 0 0; color: #3f4c60;',
  contents: 'margin: 0 32px; padding: 20px 24px; background: #eef1f6;',
  'contents-title': 'margin: 0; font-size: 18px; line-height: 24px;',
  'contents-section': 'margin: 14px 0 0; font-size: 14px; line-height: 20px; color: #566275; font-weight: 700;',
  list: 'margin: 0; padding: 0; list-style: none;',
  entry: 'padding: 4px 0;',
  'entry-label': 'font-size: 13px; color: #566275;',
  section: 'padding: 0 32px;',
  h2: 'margin: 40px 0 0; padding-top: 16px; border-top: 3px solid #131c2c; font-size: 22px; line-height: 28px;',
  item: 'padding: 16px 0 22px; border-bottom: 1px solid #dce2ea;',
  label: 'margin: 0; font-size: 12px; line-height: 18px; font-weight: 700;',
  level: 'padding: 1px 7px; background: #eef1f6; color: #3f4c60;',
  now: 'padding: 1px 7px; background: #fdeaea; color: #a81f1b;',
  near: 'padding: 1px 7px; background: #fdf0d9; color: #7d4b00;',
  fresh: 'padding: 1px 7px; background: #e7eefc; color: #1747b0;',
  for: 'font-weight: 400; color: #566275; font-size: 13px;',
  h3: 'margin: 8px 0 0; font-size: 18px; line-height: 26px;',
  date: 'margin: 4px 0 0; font-weight: 700;',
  act: 'margin: 10px 0 0; font-weight: 700; overflow-wrap: anywhere;',
  contact: 'margin: 6px 0 0; font-size: 14px; line-height: 20px; color: #566275;',
  link: 'color: #1747b0;',
  table: 'width: 100%; border-collapse: collapse; margin-top: 8px;',
  th: 'padding: 8px 12px 8px 0; border-bottom: 1px solid #7d8899; text-align: left; font-size: 13px; line-height: 18px; color: #566275;',
  cell: 'padding: 12px 12px 12px 0; border-bottom: 1px solid #dce2ea; text-align: left; vertical-align: top; font-size: 15px; line-height: 22px; font-weight: 400;',
  small: 'display: block; font-size: 13px; line-height: 18px; color: #566275;',
  foot: 'margin-top: 40px; padding: 24px 32px 32px; background: #eef1f6; font-size: 14px; line-height: 22px; color: #3f4c60;',
  'foot-line': 'margin: 12px 0 0;',
} as const

export type Look = keyof typeof STYLE

const IN_THE_DARK = '@media (prefers-color-scheme: dark)'

/** Elements have the class of their look. `!important` wins over the rules in the elements. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.item p, .item ul, .item ol, .opening p { margin: 6px 0 0; }
${IN_THE_DARK} {
  .body { background: #0e131b !important; color: #e8edf5 !important; }
  .mail { background: #151b26 !important; }
  .top { background: #0d1f4b !important; }
  .contents, .foot, .level { background: #0f151e !important; }
  .meta, .foot, .level { color: #bcc6d6 !important; }
  .contents-section, .entry-label, .for, .contact, .th, .small { color: #9aa6b8 !important; }
  .h2 { border-top-color: #e8edf5 !important; }
  .item, .cell { border-bottom-color: #2b3546 !important; }
  .th { border-bottom-color: #76849a !important; }
  .now { background: #3d1817 !important; color: #ff9c93 !important; }
  .near { background: #36270c !important; color: #f2b95f !important; }
  .fresh { background: #1a294a !important; color: #a3beff !important; }
  .mail a { color: #a3beff !important; }
  .top a { color: #ffffff !important; }
}
@media (max-width: 620px) {
  .top, .title, .section, .foot { padding-left: 20px !important; padding-right: 20px !important; }
  .contents { margin: 0 !important; padding: 20px !important; }
  .h1 { font-size: 28px !important; line-height: 34px !important; }
  .thead { display: none; }
  .row { display: block; padding: 12px 0; border-bottom: 1px solid #7d8899; }
  .cell { display: block; padding: 0 !important; border-bottom: 0 !important; }
  .row th { font-weight: 700 !important; }
  .whom::before { content: "For: "; }
}
`

/** The page of a mail in the colours of one theme, whatever its reader's system prefers. */
export const inTheme = (page: string, theme: 'light' | 'dark'): string =>
  page.replace(IN_THE_DARK, theme === 'dark' ? '@media all' : '@media not all')
