import { type Area, containsCell } from "../../workbook/area";
import { HostError } from "../host-error";
import { excelClass, find, HostCollection, HostObject, type Members } from "../host-object";
import type { RangeModel } from "./range";

/** So many merged areas are told at once (Microsoft Learn, Range.getMergedAreasOrNullObject). */
const MOST_MERGES = 512;

/**
 * The merged areas that a range is told of: those whose first cell lies in it (office-js #3611).
 * @throws where they are too many
 */
export function demandFewMerges(merged: readonly Area[], within: Area): Area[] {
  const own = merged.filter(({ row, column }) => containsCell(within, row, column));
  if (own.length > MOST_MERGES)
    throw new HostError("GeneralException", "There was an internal error while processing the request.");
  return own;
}

/** `Excel.RangeAreas`: several ranges of one sheet. */
export class RangeAreasModel extends HostObject implements Members<Excel.RangeAreas, "areas" | "areaCount"> {
  readonly [excelClass] = "RangeAreas";
  readonly #ranges: RangeModel[];

  constructor(ranges: RangeModel[]) {
    super();
    this.#ranges = ranges;
  }

  get areas(): RangeCollectionModel {
    return new RangeCollectionModel(this.#ranges);
  }

  get areaCount(): number {
    return this.#ranges.length;
  }
}

class RangeCollectionModel extends HostCollection<RangeModel> implements Members<Excel.RangeCollection, "items"> {
  readonly [excelClass] = "RangeCollection";
  readonly items: RangeModel[];

  constructor(items: RangeModel[]) {
    super();
    this.items = items;
  }

  /** Ranges of a collection have no key but their place in it. */
  override [find](key: string): RangeModel | undefined {
    return this.items[Number(key)];
  }
}
