import { shortAddress } from "../../workbook/a1";
import { readAddress, shownSheetName } from "../addresses";
import type { Book } from "../book";
import { excelClass, HostObject, NullObject, placeOf, type Members } from "../host-object";
import { demandPaper, demandZoom } from "../papers";
import { RangeModel } from "./range";

/** Excel's page setup of a new sheet (Microsoft Learn, Excel.PageLayout; margins in points). */
export const pageDefaults: Readonly<Record<string, unknown>> = {
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  blackAndWhite: false,
};

type PageLayoutMembers =
  | "orientation"
  | "paperSize"
  | "zoom"
  | "topMargin"
  | "leftMargin"
  | "footerMargin"
  | "centerHorizontally"
  | "blackAndWhite"
  | "firstPageNumber"
  | "headersFooters"
  | "setPrintArea"
  | "setPrintTitleRows"
  | "setPrintMargins"
  | "getPrintTitleRowsOrNullObject";

/** `Excel.PageLayout`: kept and answered, never rendered; the trial page does not print. */
export class PageLayoutModel extends HostObject implements Members<Excel.PageLayout, PageLayoutMembers> {
  readonly [excelClass] = "PageLayout";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get orientation(): Excel.PageOrientation {
    return this.#get("orientation");
  }
  set orientation(value: string) {
    this.#set("orientation", value);
  }
  get paperSize(): Excel.PaperType {
    return this.#get("paperSize");
  }
  set paperSize(value: string) {
    demandPaper(value, this.#book.quirks);
    this.#set("paperSize", value);
  }
  get zoom(): Excel.PageLayoutZoomOptions {
    return this.#get("zoom");
  }
  set zoom(value: Excel.PageLayoutZoomOptions) {
    demandZoom(value);
    this.#set("zoom", value);
  }
  /** The margins are set all at once, by `setPrintMargins`. */
  get topMargin(): number {
    return this.#get("topMargin");
  }
  get leftMargin(): number {
    return this.#get("leftMargin");
  }
  get footerMargin(): number {
    return this.#get("footerMargin");
  }
  get centerHorizontally(): boolean {
    return this.#get("centerHorizontally");
  }
  set centerHorizontally(value: boolean) {
    this.#set("centerHorizontally", value);
  }
  get blackAndWhite(): boolean {
    return this.#get("blackAndWhite");
  }
  set blackAndWhite(value: boolean) {
    this.#set("blackAndWhite", value);
  }

  get firstPageNumber(): number | "" {
    return (this.#book.sheet(this.#sheetId).page.get("firstPageNumber") ?? "") as number | "";
  }
  set firstPageNumber(value: number | "") {
    this.#set("firstPageNumber", value);
  }

  get headersFooters(): HeadersFootersModel {
    return new HeadersFootersModel(this.#book, this.#sheetId);
  }

  setPrintArea(area: HostObject | string): void {
    this.#set("printArea", this.#addressOf(area));
  }

  setPrintTitleRows(rows: HostObject | string): void {
    this.#set("printTitleRows", this.#addressOf(rows));
  }

  getPrintTitleRowsOrNullObject(): RangeModel | NullObject {
    return this.#rangeAt("printTitleRows");
  }

  setPrintMargins(unit: string, margins: Excel.PageLayoutMarginOptions): void {
    const points = unit === "Inches" ? 72 : unit === "Centimeters" ? 72 / 2.54 : 1;
    for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const) {
      const margin = margins[side];
      if (margin !== undefined) this.#set(`${side}Margin`, margin * points);
    }
  }

  #addressOf(place: HostObject | string): string {
    const { area } = typeof place === "string" ? readAddress(place) : placeOf(place);
    return `${shownSheetName(this.#book.engine, this.#sheetId)}!${shortAddress(area)}`;
  }

  #rangeAt(key: string): RangeModel | NullObject {
    const address = this.#book.sheet(this.#sheetId).page.get(key);
    if (typeof address !== "string") return new NullObject();
    return new RangeModel(this.#book, this.#sheetId, readAddress(address).area);
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each getter above names its type
  #get<Value>(key: string): Value {
    return (this.#book.sheet(this.#sheetId).page.get(key) ?? pageDefaults[key]) as Value;
  }

  #set(key: string, value: unknown): void {
    this.#book.sheet(this.#sheetId).page.set(key, value);
  }
}

type GroupMembers = "defaultForAllPages" | "firstPage" | "state" | "useSheetScale";

/** `Excel.HeaderFooterGroup`. */
class HeadersFootersModel extends HostObject implements Members<Excel.HeaderFooterGroup, GroupMembers> {
  readonly [excelClass] = "HeaderFooterGroup";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get defaultForAllPages(): HeaderFooterModel {
    return new HeaderFooterModel(this.#page, "defaultForAllPages");
  }
  get firstPage(): HeaderFooterModel {
    return new HeaderFooterModel(this.#page, "firstPage");
  }
  get state(): Excel.HeaderFooterState {
    return (this.#page.get("headersFootersState") ?? "Default") as Excel.HeaderFooterState;
  }
  set state(value: string) {
    this.#page.set("headersFootersState", value);
  }
  get useSheetScale(): boolean {
    return (this.#page.get("useSheetScale") ?? true) as boolean;
  }
  set useSheetScale(value: boolean) {
    this.#page.set("useSheetScale", value);
  }

  get #page(): Map<string, unknown> {
    return this.#book.sheet(this.#sheetId).page;
  }
}

type HeaderFooterMembers = "leftHeader" | "centerHeader" | "centerFooter";

/** `Excel.HeaderFooter`. */
class HeaderFooterModel extends HostObject implements Members<Excel.HeaderFooter, HeaderFooterMembers> {
  readonly [excelClass] = "HeaderFooter";
  readonly #page: Map<string, unknown>;
  readonly #pages: string;

  constructor(page: Map<string, unknown>, pages: string) {
    super();
    this.#page = page;
    this.#pages = pages;
  }
  get leftHeader(): string {
    return this.#get("leftHeader");
  }
  set leftHeader(text: string) {
    this.#set("leftHeader", text);
  }
  get centerHeader(): string {
    return this.#get("centerHeader");
  }
  set centerHeader(text: string) {
    this.#set("centerHeader", text);
  }
  get centerFooter(): string {
    return this.#get("centerFooter");
  }
  set centerFooter(text: string) {
    this.#set("centerFooter", text);
  }

  #get(place: string): string {
    return (this.#page.get(`${this.#pages}.${place}`) ?? "") as string;
  }

  #set(place: string, text: string): void {
    this.#page.set(`${this.#pages}.${place}`, text);
  }
}
