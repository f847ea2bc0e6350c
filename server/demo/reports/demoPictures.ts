/**
 * The pictures of the demo network's reports: our own drawings. Each lies in `pictures/<centre>.jpg`, drawn from the SVG of its name in
 * `pictures/drawings`.
 */
import { readFile } from 'node:fs/promises'

interface DemoPicture {
  readonly alt: string
  readonly isPublic: boolean
}

/** By centre, of the activity that its report says most about. */
const PICTURES: Readonly<Record<string, DemoPicture>> = {
  at: { alt: 'Drawing: four pupils behind a table with three lesson cards', isPublic: true },
  de: { alt: 'Drawing: a class before two screens, one marked as real and one as made', isPublic: true },
  dk: { alt: 'Drawing: five pupils below two speech bubbles, one of a person and one of a program', isPublic: true },
  ie: { alt: 'Drawing: a panel of five young people below a clock', isPublic: false },
}

const FOLDER = new URL('./pictures/', import.meta.url)

/** @returns null if the report of this centre has none */
export async function readDemoPicture(centre: string): Promise<(DemoPicture & { readonly bytes: Buffer }) | null> {
  const picture = PICTURES[centre]
  return picture === undefined ? null : { ...picture, bytes: await readFile(new URL(`${centre}.jpg`, FOLDER)) }
}
