/** A picture in a Word document: its file, and the drawing (DrawingML) that shows it in a paragraph. The order of elements is the schema's. */
import type { CheckedPicture } from '../../pictures/readPicture.ts'
import { xmlText } from '../xmlText.ts'
import type { Inline } from './wordXml.ts'

export interface WordPicture {
  readonly picture: CheckedPicture
  /** For those who do not see it. */
  readonly description: string
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const IN_WORD = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
/** Units of drawings (EMU) in a centimetre. */
const CM = 360_000
/** At most, so that several are on a page. */
const WIDTH_CM = 10
const HEIGHT_CM = 8
/** At most this many pixels a centimetre: a small one is not blown up. */
const PIXELS_PER_CM = 38

/** Endings by type; both are declared in every document that has a picture. */
const ENDINGS: Readonly<Record<CheckedPicture['type'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

export const pictureFile = (number: number, { picture }: WordPicture): string =>
  `picture${number}.${ENDINGS[picture.type]}`

/** @param relation the document's id of its file; @param number of the drawing in the document */
export function pictureDrawing({ picture, description }: WordPicture, relation: string, number: number): Inline {
  const { width, height } = picture
  const scale = Math.min(WIDTH_CM / width, HEIGHT_CM / height, 1 / PIXELS_PER_CM) * CM
  const size = `cx="${Math.max(1, Math.round(width * scale))}" cy="${Math.max(1, Math.round(height * scale))}"`
  const words = `name="Picture ${number}" descr="${xmlText(description)}"`
  const shown = `<pic:pic xmlns:pic="${PICTURE}"><pic:nvPicPr><pic:cNvPr id="${number}" ${words}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${IN_WORD}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${number}" ${words}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}">${shown}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
