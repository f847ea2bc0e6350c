/**
 * The pictures of the demo network's files: our own drawings of a figure of our own. Each lies in `thumbnails/<owner>/<asset>.webp`, drawn
 * from the SVG of its name in `thumbnails/drawings`.
 */
import { readdir, readFile } from 'node:fs/promises'
import { AssetId, AssetOwner } from '../../shared/ids.ts'

const FOLDER = new URL('./thumbnails/', import.meta.url)
const OWNERS = ['network', 'dk'] as const
const ENDING = '.webp'

interface DemoThumbnail {
  readonly owner: AssetOwner
  readonly asset: AssetId
  readonly bytes: Buffer
}

export async function* readDemoThumbnails(): AsyncGenerator<DemoThumbnail> {
  for (const owner of OWNERS) {
    const folder = new URL(`${owner}/`, FOLDER)
    for (const name of (await readdir(folder)).toSorted()) {
      const asset = AssetId.parse(name.slice(0, -ENDING.length))
      yield { owner: AssetOwner.parse(owner), asset, bytes: await readFile(new URL(name, folder)) }
    }
  }
}
