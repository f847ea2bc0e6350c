/** The parts of an Excel workbook that do not depend on its content, and its sheets, written as their rows come. */
import { daysUntil } from '../../shared/days.ts'
import { FILE_MESSAGES } from './words/fileMessages.ts'
import type { FileWords } from './words/fileWords.ts'
import type { ZippedFile } from './zipPieces.ts'
import { xmlText } from './xmlText.ts'

export type SheetCell =
  | { readonly text: string; readonly bold?: boolean }
  | { readonly day: string }
  | { readonly number: number }
  | null

export interface Sheet {
  /** At most 31 characters, and none of `[]:*?/\\'`. */
  readonly name: string
  /** In characters. */
  readonly widths: readonly number[]
  /** On paper, this many pages are side by side. */
  readonly pagesWide: number
  /** The first row stays while one scrolls, offers filters, and is repeated on each page of paper. */
  readonly rows: Iterable<readonly SheetCell[]>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function* workbookFiles(sheets: readonly Sheet[], words: FileWords): Iterable<ZippedFile> {
  const types = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  )
  yield whole(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${types.join('')}</Types>`,
  )
  yield whole(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  const names = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const titles = sheets.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name)}'!$1:$1</definedName>`,
  )
  yield whole(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`,
  )
  const targets = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  yield whole(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  )
  yield whole('xl/styles.xml', STYLES)
  for (const [at, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(sheet, words) }
}

const whole = (name: string, content: string): ZippedFile => ({ name, content: [HEAD + content] })

/** The numbers of the formats below. `@` marks a cell as text, even if it looks like a number or a formula. */
const TEXT = 1
const DAY = 2
const BOLD = 3
const NUMBER = 4
const wrapped = '<alignment vertical="top" wrapText="1"/>'
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

function* sheetXml({ widths, pagesWide, rows }: Sheet, { text }: FileWords): Iterable<string> {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  const letters = widths.map((_, at) => columnLetters(at))
  let number = 0
  for (const cells of rows) {
    number += 1
    let xml = `<row r="${number}">`
    for (const [at, cell] of cells.entries()) if (cell !== null) xml += cellXml(`${letters[at] ?? ''}${number}`, cell)
    yield `${xml}</row>`
  }
  // Signs of Excel for the name of the sheet, the page, and the number of pages.
  const footer = xmlText(`&C${text(FILE_MESSAGES['sheet-page'], { sheet: '&A', page: '&P', pages: '&N' })}`)
  const last = `${letters.at(-1) ?? 'A'}${Math.max(1, number)}`
  yield `</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/><headerFooter><oddFooter>${footer}</oddFooter></headerFooter></worksheet>`
}

/** Excel's number of the size of paper. */
const A4 = 9
/** Excel counts days from here. */
const DAY_ZERO = '1899-12-30'

function cellXml(place: string, cell: NonNullable<SheetCell>): string {
  if ('day' in cell) return `<c r="${place}" s="${DAY}"><v>${daysUntil(DAY_ZERO, cell.day)}</v></c>`
  if ('number' in cell) return `<c r="${place}" s="${NUMBER}"><v>${cell.number}</v></c>`
  const style = cell.bold === true ? BOLD : TEXT
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`
}

/** `A` to `Z`, then `AA`. */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}
