/**
 * A bar chart in a Word document: a part of its own (DrawingML), and the drawing that shows it in a paragraph. The numbers are in
 * the part itself, so no workbook is behind it. The order of elements is the schema's.
 */
import { xmlText } from '../xmlText.ts'
import { FONT, type Inline } from './wordXml.ts'

export interface BarChart {
  readonly title: string
  /** The same in words, for who does not see it. */
  readonly description: string
  /** Lying bars have room for long names; standing ones show days. */
  readonly bars: 'lying' | 'standing'
  readonly names: readonly string[]
  /** Stacked: each has a number for each name. */
  readonly series: readonly {
    readonly name: string
    /** RGB in hexadecimal digits. */
    readonly color: string
    readonly values: readonly number[]
  }[]
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const IN_WORD = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
/** Units of drawings (EMU) in a centimetre. */
const CM = 360_000
const WIDTH_CM = 17
const STANDING_CM = 7.5
const BAR_CM = 0.55
/** Few names can be long ones. */
const FEW = 20
const BAR_OF_FEW_CM = 0.8
/** For the title, the legend and the axis. */
const AROUND_BARS_CM = 2.5
/** The height of a page. */
const MAX_HEIGHT_CM = 22

function heightOf({ bars, names }: BarChart): number {
  if (bars === 'standing') return STANDING_CM
  const bar = names.length > FEW ? BAR_CM : BAR_OF_FEW_CM
  return Math.min(AROUND_BARS_CM + bar * names.length, MAX_HEIGHT_CM)
}

/** @param relation the document's id of the part; @param number of the drawing in the document, from 1 */
export function chartDrawing(chart: BarChart, relation: string, number: number): Inline {
  const [width, height] = [WIDTH_CM, heightOf(chart)].map((cm) => Math.round(cm * CM))
  const words = `name="Chart ${number}" descr="${xmlText(chart.description)}" title="${xmlText(chart.title)}"`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${IN_WORD}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${number}" ${words}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** @param language of its words, as a tag */
export function chartPart(chart: BarChart, language: string): string {
  const { title, bars, series, names } = chart
  const isLying = bars === 'lying'
  const all = series.map((one, at) => seriesXml(one, at, names)).join('')
  const plot = `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="stacked"/><c:varyColors val="0"/>${all}<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="${NAMES_AXIS}"/><c:axId val="${NUMBERS_AXIS}"/></c:barChart>`
  const heading = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1">${LATIN}</a:defRPr></a:pPr><a:r><a:rPr lang="${language}" sz="1100" b="1">${LATIN}</a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  return `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${namesAxis(isLying)}${numbersAxis(isLying)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800">${LATIN}</a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr></c:chartSpace>`
}

function seriesXml({ name, color, values }: BarChart['series'][number], at: number, names: readonly string[]): string {
  const fill = `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="${OUTLINE}"/></a:solidFill></a:ln></c:spPr>`
  const points = (texts: readonly (string | number)[]): string =>
    `<c:ptCount val="${texts.length}"/>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(String(text))}</c:v></c:pt>`).join('')}`
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${xmlText(name)}</c:v></c:tx>${fill}<c:invertIfNegative val="0"/><c:cat><c:strLit>${points(names)}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode>${points(values)}</c:numLit></c:val></c:ser>`
}

const LATIN = `<a:latin typeface="${FONT}"/>`
const OUTLINE = '1F3864'
const NAMES_AXIS = 1
const NUMBERS_AXIS = 2
const LINE = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="A6A6A6"/></a:solidFill></a:ln></c:spPr>'

/** The first name of lying bars is on top. */
const namesAxis = (isLying: boolean): string =>
  `<c:catAx><c:axId val="${NAMES_AXIS}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LINE}<c:crossAx val="${NUMBERS_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`

const numbersAxis = (isLying: boolean): string =>
  `<c:valAx><c:axId val="${NUMBERS_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'b' : 'l'}"/><c:majorGridlines>${LINE.replace('A6A6A6', 'D9D9D9')}</c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LINE}<c:crossAx val="${NAMES_AXIS}"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
