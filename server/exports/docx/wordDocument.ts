/**
 * A Word document as the files of its archive. Links, lists and charts are counted while its blocks are written, so the files
 * that name them come last.
 */
import type { ExportedComment } from '../../../shared/exports/planFile.ts'
import { formatsOf } from '../../../shared/messages/languages.ts'
import { FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import type { ZippedFile } from '../zipPieces.ts'
import { xmlText } from '../xmlText.ts'
import { WORD } from './namespaces.ts'
import { commentsXml, withComment } from './wordComments.ts'
import { chartDrawing, chartPart, type BarChart } from './barChart.ts'
import { pictureDrawing, pictureFile, type WordPicture } from './picture.ts'
import { FONT, PAGE_WIDTH, textRuns, type Block, type Inline, type Language } from './wordXml.ts'

/** The parts of a document that its blocks need. */
export interface DocumentParts {
  link(text: string, href: string, lang?: Language): Inline
  /** Around runs that have their own marks. */
  linkAround(runs: Inline, href: string): Inline
  /** A separate number for each numbered list, so that each begins at one. */
  nextList(): number
  /** The same runs with comments in the margin. */
  commented(comments: readonly ExportedComment[], runs: Inline): Inline
  /** A chart as wide as the page. */
  chart(chart: BarChart): Inline
  picture(picture: WordPicture): Inline
}

export interface DocumentFacts {
  readonly title: string
  readonly description: string
  readonly words: FileWords
}

/** What writes blocks: the document's parts, and its language. */
export interface DocumentContext {
  readonly parts: DocumentParts
  readonly words: FileWords
}

/** The list with dots. */
export const BULLETS = 1
const NUMBERED = 2
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const INDENT = 400
/** Half points. */
const FOOTER_SIZE = 18

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** @param write the blocks of the document in their order */
export function* wordFiles(
  facts: DocumentFacts,
  write: (parts: DocumentParts) => Iterable<Block>,
): Iterable<ZippedFile> {
  const links = new Map<string, number>()
  const charts: BarChart[] = []
  const pictures: WordPicture[] = []
  const comments: ExportedComment[] = []
  let lists = 0
  function linkAround(runs: Inline, href: string): Inline {
    const id = links.get(href) ?? links.size + 1
    links.set(href, id)
    return `<w:hyperlink r:id="link${id}" w:history="1">${runs}</w:hyperlink>`
  }
  const parts: DocumentParts = {
    link: (text, href, lang) => linkAround(textRuns(text, lang, { isLink: true }), href),
    linkAround,
    commented: (those, runs) => those.reduce((inner, comment) => withComment(inner, comments.push(comment) - 1), runs),
    nextList: () => BULLETS + (lists += 1),
    chart(chart) {
      const number = charts.push(chart)
      return chartDrawing(chart, chartName(number), number + pictures.length)
    },
    picture(picture) {
      const number = pictures.push(picture)
      return pictureDrawing(picture, pictureName(number), charts.length + number)
    },
  }
  yield whole(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', `${RELATIONS}/officeDocument`, 'word/document.xml')}${relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
  )
  yield whole('docProps/core.xml', coreXml(facts))
  yield whole('word/styles.xml', stylesXml(formatsOf(facts.words.language)))
  yield whole('word/fontTable.xml', FONTS)
  yield whole('word/footer1.xml', footerXml(facts))
  yield { name: 'word/document.xml', content: documentXml(write(parts)) }
  yield { name: 'word/numbering.xml', content: numberingXml(() => lists) }
  if (comments.length > 0) yield whole('word/comments.xml', commentsXml(comments))
  for (const [at, chart] of charts.entries())
    yield whole(`word/charts/${chartName(at + 1)}.xml`, chartPart(chart, formatsOf(facts.words.language)))
  for (const [at, one] of pictures.entries())
    yield { name: `word/media/${pictureFile(at + 1, one)}`, content: one.picture.bytes }
  const found = { links, charts: charts.length, pictures, hasComments: comments.length > 0 }
  yield { name: 'word/_rels/document.xml.rels', content: relationsXml(found) }
  yield whole('[Content_Types].xml', contentTypes(found))
}

const whole = (name: string, content: string): ZippedFile => ({ name, content: [HEAD + content] })

function relation(id: string, type: string, target: string, isOutside = false): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`
}

/** The parts beside the text. */
interface Found {
  readonly links: ReadonlyMap<string, number>
  readonly charts: number
  readonly pictures: readonly WordPicture[]
  readonly hasComments: boolean
}

const pictureName = (number: number): string => `picture${number}`
const chartName = (number: number): string => `chart${number}`
const chartNames = (charts: number): readonly string[] => Array.from({ length: charts }, (_, at) => chartName(at + 1))

function contentTypes({ charts, pictures, hasComments }: Found): string {
  const ofCharts = chartNames(charts).map(
    (name) =>
      `<Override PartName="/word/charts/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  )
  const ofComments = hasComments ? `<Override PartName="/word/comments.xml" ContentType="${TYPE}.comments+xml"/>` : ''
  const ofPictures =
    pictures.length > 0
      ? '<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>'
      : ''
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${ofPictures}<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/><Override PartName="/word/fontTable.xml" ContentType="${TYPE}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${ofComments}${ofCharts.join('')}</Types>`
}

const coreXml = ({ title, description }: DocumentFacts): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>SID workspace</dc:creator><dc:description>${xmlText(description)}</dc:description></cp:coreProperties>`

/** The document's title, and page numbers for readers who have lost some pages. */
function footerXml({ title, description, words }: DocumentFacts): string {
  const own = { size: FOOTER_SIZE }
  const field = (code: string): Inline =>
    `<w:fldSimple w:instr=" ${code} ">${textRuns('1', undefined, own)}</w:fldSimple>`
  const page = words
    .text(FILE_MESSAGES.page, { page: PAGE, pages: PAGES })
    .split(FIELDS)
    .map((part) =>
      part === PAGE ? field('PAGE') : part === PAGES ? field('NUMPAGES') : textRuns(part, undefined, own),
    )
    .join('')
  const tab = '<w:r><w:tab/></w:r>'
  const stop = `<w:pPr><w:tabs><w:tab w:val="right" w:pos="${PAGE_WIDTH}"/></w:tabs></w:pPr>`
  return `<w:ftr xmlns:w="${WORD}"><w:p>${stop}${textRuns(`${title} · ${description}`, undefined, own)}${tab}${page}</w:p></w:ftr>`
}

/** Signs that no text has, in the places of the fields. */
const [PAGE, PAGES] = ['\u0001', '\u0002'] as const
// oxlint-disable-next-line no-control-regex
const FIELDS = /([\u0001\u0002])/

function* documentXml(blocks: Iterable<Block>): Iterable<string> {
  yield `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>`
  yield* blocks
  yield '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>'
}

function* relationsXml({ links, charts, pictures, hasComments }: Found): Iterable<string> {
  const styles = relation('rId1', `${RELATIONS}/styles`, 'styles.xml')
  const numbering = relation('rId2', `${RELATIONS}/numbering`, 'numbering.xml')
  const fonts = relation('rId3', `${RELATIONS}/fontTable`, 'fontTable.xml')
  const footer = relation('rId4', `${RELATIONS}/footer`, 'footer1.xml')
  yield `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${styles}${numbering}${fonts}${footer}`
  if (hasComments) yield relation('rId5', `${RELATIONS}/comments`, 'comments.xml')
  for (const [href, id] of links) yield relation(`link${id}`, `${RELATIONS}/hyperlink`, xmlText(href), true)
  for (const name of chartNames(charts)) yield relation(name, `${RELATIONS}/chart`, `charts/${name}.xml`)
  for (const [at, one] of pictures.entries())
    yield relation(pictureName(at + 1), `${RELATIONS}/image`, `media/${pictureFile(at + 1, one)}`)
  yield '</Relationships>'
}

/** @param lists how many numbered lists there are, once the document is written */
function* numberingXml(lists: () => number): Iterable<string> {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${INDENT * (at + 1)}" w:hanging="300"/></w:pPr></w:lvl>`
  const bullets = LEVELS.map((at) => level(at, 'bullet', '•')).join('')
  const numbers = LEVELS.map((at) => level(at, 'decimal', `%${at + 1}.`)).join('')
  yield `${HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="${BULLETS}"><w:multiLevelType w:val="hybridMultilevel"/>${bullets}</w:abstractNum><w:abstractNum w:abstractNumId="${NUMBERED}"><w:multiLevelType w:val="hybridMultilevel"/>${numbers}</w:abstractNum><w:num w:numId="${BULLETS}"><w:abstractNumId w:val="${BULLETS}"/></w:num>`
  const restarts = LEVELS.map(
    (at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  ).join('')
  for (let list = 1; list <= lists(); list += 1)
    yield `<w:num w:numId="${BULLETS + list}"><w:abstractNumId w:val="${NUMBERED}"/>${restarts}</w:num>`
  yield '</w:numbering>'
}

/** If the font is not installed, one of the same width takes its place, or another without serifs. */
const FONTS = `<w:fonts xmlns:w="${WORD}"><w:font w:name="${FONT}"><w:altName w:val="Carlito"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const HEADING_SIZES = [32, 28, 24, 22, 22, 22]
const heading = (size: number, at: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${at + 1}"><w:name w:val="heading ${at + 1}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="${size}"/></w:rPr></w:style>`
const stylesXml = (language: string): string =>
  `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>${HEADING_SIZES.map(heading).join('')}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`
