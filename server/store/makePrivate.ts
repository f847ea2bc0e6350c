/** Files of a data folder that only the server's own account may read, whatever the folder and the umask allow. */
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const FILES = /\.sqlite(-|$)|^(secret|ended\.jsonl)$/
const MAIL = 'mail'

/** Files that this process makes from now on are readable by its own account only. */
export function makePrivateFromNow(): void {
  process.umask(0o077)
}

/** Restricts existing files, as from an older release. Files of other accounts stay as they are. */
export function makePrivate(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name === MAIL) close(join(folder, name), 0o700)
    else if (FILES.test(name)) close(join(folder, name), 0o600)
  }
}

function close(path: string, mode: number): void {
  try {
    if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode)
  } catch {
    // It has gone meanwhile, or belongs to another account: `npm run check-install` names it.
  }
}
