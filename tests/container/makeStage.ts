/** Carries out the lines of a stage in a folder in place of an image, with this Node in place of the image's. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { environmentOf, readCopy, type Copy, type Stage } from './dockerfile.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../..')

interface Options {
  /** The root folders of earlier stages. Files that a stage copies from there are moved. */
  readonly roots: ReadonlyMap<string, string>
  /** Whether a `RUN` needs a real image. */
  readonly isLeftOut: (command: string) => boolean
}

/** @param root an empty folder that becomes the stage's `/` */
export async function makeStage(stage: Stage, root: string, options: Options): Promise<void> {
  let folder = root
  for (const { name, value } of stage.instructions) {
    if (name === 'WORKDIR') mkdirSync((folder = join(root, value)), { recursive: true })
    if (name === 'COPY') copy(readCopy(value), folder, options.roots)
    if (name !== 'RUN' || options.isLeftOut(value)) continue
    const settings = { PATH: `${join(process.execPath, '..')}:${process.env.PATH}`, HOME: process.env.HOME }
    // A machine may reach the registry through a proxy with an authority of its own.
    const { NODE_EXTRA_CA_CERTS } = process.env
    const reached = NODE_EXTRA_CA_CERTS === undefined ? {} : { NODE_EXTRA_CA_CERTS }
    // Packages in npm's cache are not fetched again.
    const env = { ...settings, ...reached, npm_config_prefer_offline: 'true', ...environmentOf(stage) }
    await run('sh', ['-c', value], { cwd: folder, env })
  }
}

function copy({ from, sources, target }: Copy, folder: string, roots: ReadonlyMap<string, string>): void {
  for (const source of sources) {
    const to = join(folder, target.endsWith('/') ? join(target, basename(source)) : target)
    mkdirSync(join(to, '..'), { recursive: true })
    // As Dockerfile.dockerignore has it.
    if (from === null)
      cpSync(join(ROOT, source), to, {
        recursive: true,
        filter: (file) => !/\/node_modules\b/.test(file.slice(ROOT.length)),
      })
    else renameSync(join(roots.get(from) ?? '', source), to)
  }
}
