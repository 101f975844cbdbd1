import { shortAddress, sheetNameAsShown } from "../../workbook/a1";
import { readAddress } from "../addresses";
import type { Book } from "../book";
import { excelClass, HostObject, NullObject, type Members } from "../host-object";
import { RangeModel } from "./range";

/** Excel's page setup of a new sheet (Microsoft Learn, Excel.PageLayout; margins in points). */
export const pageDefaults: Readonly<Record<string, unknown>> = {
  orientation: "Portrait",
  paperSize: "Letter",
  printOrder: "DownThenOver",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  zoom: { scale: 100 },
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  firstPageNumber: "",
};

type PageLayoutMembers =
  | "orientation"
  | "paperSize"
  | "printOrder"
  | "zoom"
  | "topMargin"
  | "bottomMargin"
  | "leftMargin"
  | "rightMargin"
  | "headerMargin"
  | "footerMargin"
  | "centerHorizontally"
  | "centerVertically"
  | "blackAndWhite"
  | "draftMode"
  | "printGridlines"
  | "printHeadings"
  | "firstPageNumber"
  | "headersFooters"
  | "setPrintArea"
  | "setPrintTitleRows"
  | "setPrintTitleColumns"
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
    this.#set("paperSize", value);
  }
  get printOrder(): Excel.PrintOrder {
    return this.#get("printOrder");
  }
  set printOrder(value: string) {
    this.#set("printOrder", value);
  }
  get zoom(): Excel.PageLayoutZoomOptions {
    return this.#get("zoom");
  }
  set zoom(value: Excel.PageLayoutZoomOptions) {
    this.#set("zoom", value);
  }
  get topMargin(): number {
    return this.#get("topMargin");
  }
  set topMargin(value: number) {
    this.#set("topMargin", value);
  }
  get bottomMargin(): number {
    return this.#get("bottomMargin");
  }
  set bottomMargin(value: number) {
    this.#set("bottomMargin", value);
  }
  get leftMargin(): number {
    return this.#get("leftMargin");
  }
  set leftMargin(value: number) {
    this.#set("leftMargin", value);
  }
  get rightMargin(): number {
    return this.#get("rightMargin");
  }
  set rightMargin(value: number) {
    this.#set("rightMargin", value);
  }
  get headerMargin(): number {
    return this.#get("headerMargin");
  }
  set headerMargin(value: number) {
    this.#set("headerMargin", value);
  }
  get footerMargin(): number {
    return this.#get("footerMargin");
  }
  set footerMargin(value: number) {
    this.#set("footerMargin", value);
  }
  get centerHorizontally(): boolean {
    return this.#get("centerHorizontally");
  }
  set centerHorizontally(value: boolean) {
    this.#set("centerHorizontally", value);
  }
  get centerVertically(): boolean {
    return this.#get("centerVertically");
  }
  set centerVertically(value: boolean) {
    this.#set("centerVertically", value);
  }
  get blackAndWhite(): boolean {
    return this.#get("blackAndWhite");
  }
  set blackAndWhite(value: boolean) {
    this.#set("blackAndWhite", value);
  }
  get draftMode(): boolean {
    return this.#get("draftMode");
  }
  set draftMode(value: boolean) {
    this.#set("draftMode", value);
  }
  get printGridlines(): boolean {
    return this.#get("printGridlines");
  }
  set printGridlines(value: boolean) {
    this.#set("printGridlines", value);
  }
  get printHeadings(): boolean {
    return this.#get("printHeadings");
  }
  set printHeadings(value: boolean) {
    this.#set("printHeadings", value);
  }
  get firstPageNumber(): number | "" {
    return this.#get("firstPageNumber");
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

  setPrintTitleColumns(columns: HostObject | string): void {
    this.#set("printTitleColumns", this.#addressOf(columns));
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
    const { area } = typeof place === "string" ? readAddress(place) : RangeModel.placeOf(place);
    return `${sheetNameAsShown(this.#book.engine.sheet(this.#sheetId).getName())}!${shortAddress(area)}`;
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

type GroupMembers =
  "state" | "useSheetMargins" | "useSheetScale" | "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages";

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

  get state(): Excel.HeaderFooterState {
    return (this.#page.get("headersFooters.state") ?? "Default") as Excel.HeaderFooterState;
  }

  set state(state: string) {
    this.#page.set("headersFooters.state", state);
  }

  get useSheetMargins(): boolean {
    return (this.#page.get("headersFooters.useSheetMargins") ?? true) as boolean;
  }

  set useSheetMargins(use: boolean) {
    this.#page.set("headersFooters.useSheetMargins", use);
  }

  get useSheetScale(): boolean {
    return (this.#page.get("headersFooters.useSheetScale") ?? true) as boolean;
  }

  set useSheetScale(use: boolean) {
    this.#page.set("headersFooters.useSheetScale", use);
  }

  get defaultForAllPages(): HeaderFooterModel {
    return new HeaderFooterModel(this.#page, "defaultForAllPages");
  }

  get firstPage(): HeaderFooterModel {
    return new HeaderFooterModel(this.#page, "firstPage");
  }

  get evenPages(): HeaderFooterModel {
    return new HeaderFooterModel(this.#page, "evenPages");
  }

  get oddPages(): HeaderFooterModel {
    return new HeaderFooterModel(this.#page, "oddPages");
  }

  get #page(): Map<string, unknown> {
    return this.#book.sheet(this.#sheetId).page;
  }
}

type HeaderFooterMembers =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

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
  get rightHeader(): string {
    return this.#get("rightHeader");
  }
  set rightHeader(text: string) {
    this.#set("rightHeader", text);
  }
  get leftFooter(): string {
    return this.#get("leftFooter");
  }
  set leftFooter(text: string) {
    this.#set("leftFooter", text);
  }
  get centerFooter(): string {
    return this.#get("centerFooter");
  }
  set centerFooter(text: string) {
    this.#set("centerFooter", text);
  }
  get rightFooter(): string {
    return this.#get("rightFooter");
  }
  set rightFooter(text: string) {
    this.#set("rightFooter", text);
  }

  #get(place: string): string {
    return (this.#page.get(`${this.#pages}.${place}`) ?? "") as string;
  }

  #set(place: string, text: string): void {
    this.#page.set(`${this.#pages}.${place}`, text);
  }
}
