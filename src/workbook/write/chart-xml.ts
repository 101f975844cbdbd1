import type { FileChart } from "../workbook-file";
import { absoluteAddress, quotedSheetName } from "../a1";
import type { Area } from "../area";
import { formulaText } from "./file-formula";
import { attributes, xmlText } from "../xml/xml-text";

// A chart is two parts beside its sheet: a drawing that says where it stands, and the chart itself. Elements stand in the order
// of the schema (ECMA-376 part 1, 21.2), or Excel takes the file apart; what is cached stands always, as some programs show
// nothing else. Figures in caches are written with a decimal point, colours as plain RGB, which every program knows.

const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The drawing of a sheet: its charts, the first by its first relation. */
export function drawingXml(charts: readonly FileChart[]): string {
  return `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}">${charts.map(anchorXml).join("")}</xdr:wsDr>`;
}

function anchorXml({ area, name, description }: FileChart, index: number): string {
  const corner = (element: string, column: number, row: number): string =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  const properties = `id="${index + 2}" name="${xmlText(name)}" descr="${xmlText(description)}"`;
  return (
    "<xdr:twoCellAnchor>" +
    corner("from", area.column, area.row) +
    corner("to", area.column + area.columns, area.row + area.rows) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${properties}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

const [CATEGORY_AXIS, VALUE_AXIS] = [111_111_111, 222_222_222];

/** Horizontal stacked bars, the first category on top. */
export function chartXml({ title, categories, series }: FileChart): string {
  const texts = `<c:cat><c:strRef><c:f>${reference(categories.sheet, categories.area)}</c:f>${cacheXml("strCache", categories.texts)}</c:strRef></c:cat>`;
  const each = series.map(({ name, sheet, area, values, color }, index) => {
    const own =
      `<c:idx val="${index}"/><c:order val="${index}"/>` +
      `<c:tx><c:strRef><c:f>${reference(name.sheet, name.area)}</c:f>${cacheXml("strCache", [name.text])}</c:strRef></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>` +
      '<c:invertIfNegative val="0"/>';
    const figures = `<c:val><c:numRef><c:f>${reference(sheet, area)}</c:f>${cacheXml("numCache", values)}</c:numRef></c:val>`;
    return `<c:ser>${own}${texts}${figures}</c:ser>`;
  });
  const bars =
    '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
    `${each.join("")}<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  const categoryAxis =
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${textXml(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const valueAxis =
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${textXml(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`;
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>` +
    titleXml(title) +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars}${categoryAxis}${valueAxis}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const FACE = '<a:latin typeface="Times New Roman"/>';

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${FACE}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function titleXml(text: string): string {
  const look = `<a:defRPr sz="1200" b="1">${FACE}</a:defRPr>`;
  return (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>" +
    `<a:pPr>${look}</a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1">${FACE}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function reference(sheet: string, area: Area): string {
  return formulaText(`${quotedSheetName(sheet)}!${absoluteAddress(area)}`);
}

/** What the cells hold; a blank one is left out and counted. */
function cacheXml(element: "strCache" | "numCache", values: readonly (string | number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt${attributes({ idx: index })}><c:v>${xmlText(String(value))}</c:v></c:pt>`,
  );
  const format = element === "numCache" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${element}>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${element}>`;
}
