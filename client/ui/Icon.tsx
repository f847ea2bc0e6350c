/**
 * Line drawings on a 24 px grid, in the colour of the text around them. Always beside words or inside a named button.
 */

const PATHS = {
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  plus: 'M12 5v14M5 12h14',
  rows: 'M4 6h16M4 10.5h16M4 15h16M4 19.5h16',
  down: 'm7 10 5 5 5-5',
  up: 'm7 14 5-5 5 5',
  left: 'm14 7-5 5 5 5',
  right: 'm10 7 5 5-5 5',
  go: 'M5 12h14M13 6l6 6-6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.5V7M16 3.5V7',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  text: 'M5 6h14M12 6v13',
  heading: 'M6 5v14M18 5v14M6 12h12',
  minus: 'M5 12h14',
  tasks: 'm4 6.5 1.5 1.5L8 5M4 16.5l1.5 1.5L8 15M11 7h9M11 17h9',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M12 10v9',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  ordered: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.5c2.5-1.5 3 .5 0 3.5h3',
  quote: 'M5 17V11a4 4 0 0 1 4-4M14 17V11a4 4 0 0 1 4-4M5 13h4v4H5zM14 13h4v4h-4z',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  mail: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  plan: 'M7 3.5h7l4 4V20a.5.5 0 0 1-.5.5H7a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5zM14 3.5V8h4M9.5 12h5M9.5 16h5',
  network: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  people:
    'M5.5 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 19c0-3.5 2.5-5.5 5.5-5.5s5.5 2 5.5 5.5M14.5 6a2.5 2.5 0 1 1 1 4.8M16.5 13.7c2.6.5 4.5 2.3 4.5 5.3',
  globe: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM9.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
  cloud: 'M7 18h10a4 4 0 0 0 .5-7.97A6 6 0 0 0 6 9.5 4.3 4.3 0 0 0 7 18z',
  'cloud-off': 'M7 18h9.5M19.5 16.4A4 4 0 0 0 17.5 10 6 6 0 0 0 9 6.6M6.2 9.5A4.3 4.3 0 0 0 7 18M4 4l16 16',
  warning: 'M12 4 21 19.5H3zM12 10v4.5M12 17h.01',
  info: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11v5M12 8h.01',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 13h8.4L17 7M10.5 11v5.5M13.5 11v5.5',
  restore: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5',
  history: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.5M4.5 4.5v4h4M12 8v4.5l3 1.8',
  undo: 'M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-2',
  redo: 'm15 7 4.5 4.5L15 16M19 11.5h-9a5 5 0 0 0 0 10h2',
  filter: 'M4 6h16M7 12h10M10 18h4',
  group: 'M4 6h16M8 12h12M8 18h12',
  columns: 'M4 5h16v14H4zM9.5 5v14M14.5 5v14',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  panel: 'M4 5h16v14H4zM14 5v14',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  print: 'M7 9V4h10v5M7 17H4.5v-7h15v7H17M7 14h10v6H7z',
  synergy: 'M9 7a5 5 0 1 0 0 10a5 5 0 1 0 0 -10M15 7a5 5 0 1 0 0 10a5 5 0 1 0 0 -10',
  search: 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M16 16l4.5 4.5',
  theme: 'M12 3.5v17M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M14 6h3M14 10h6M14 14h6M14 18h3',
  folder: 'M3.5 6.5h6l2 2.5h9V19h-17z',
  open: 'M13 5h6v6M19 5l-8 8M16 14v5H5V8h5',
  image: 'M4 5h16v14H4zM4 16l4.5-5 4 4.5 2.5-2.5L20 17M15 9h.01',
  film: 'M4 5h16v14H4zM8 5v14M16 5v14M4 9.5h4M4 14.5h4M16 9.5h4M16 14.5h4',
  slides: 'M3.5 5h17v11h-17zM12 16v3M8.5 20h7',
  sticker: 'M5 4h14v9l-6 7H5zM13 20v-7h6',
  share:
    'M4 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M15 6.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M15 17.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M8.8 11l6.4-3.3M8.8 13l6.4 3.3',
  comment: 'M4 5h16v11h-8l-4.5 4v-4H4z',
  'comment-plus': 'M4 5h16v11h-8l-4.5 4v-4H4zM12 8v5M9.5 10.5h5',
  bell: 'M6.5 16V11a5.5 5.5 0 0 1 11 0v5l1.5 1.5H5zM10 20.5h4',
  person: 'M8.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M5 20c.5-4 3-6 7-6s6.5 2 7 6',
  phone: 'M6 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6.5 6.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5.5a2 2 0 0 1 2-2z',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 7.5V12l3.5 2',
  clip: 'M8 5H5.5v15.5h13V5H16M8.5 3.5h7v3.5h-7z',
  flag: 'M6 20.5V4.5h11l-2.5 4 2.5 4H6',
  star: 'm12 4 2.4 5.1 5.6.7-4.1 3.9 1 5.6-4.9-2.7-4.9 2.7 1-5.6L4 9.8l5.6-.7z',
  pencil: 'M5 19h3.5L19 8.5 15.5 5 5 15.5zM13.5 7l3.5 3.5',
  scissors:
    'M8 8l12 10M8 16 20 6M3.5 6.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M3.5 17.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="ic"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' || name === 'grip' ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
