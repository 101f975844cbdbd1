import { sharedFigureWords } from "../../locales/shared-figures";
import { formatDecimal, type Locale, speaker } from "../../locales/words";
import { rowNames } from "../../rubric/row-names";
import type { Rubric } from "../../rubric/schema";
import type { Contradiction, ToldFigure } from "./contradictions";
import { type FigurePlace, placeKey, type RowPlace, type SharedFigure } from "./shared-figures";

/** So many rows are named; of more the first ones. */
const NAMED = 4;

/** A contradiction in one line: what stands where. */
export function contradictionText(rubric: Rubric, found: Contradiction, locale: Locale): string {
  const say = speaker(sharedFigureWords, locale);
  const at = (places: readonly FigurePlace[]): string => placesText(rubric, places, locale);
  switch (found.kind) {
    case "differs": {
      const values = found.values.map(({ value, places }) => say("held.at", { value, places: at(places) })).join(" · ");
      return say("differs", { name: found.figure.name, values });
    }
    case "inverted":
      return say("inverted", {
        ...found.values,
        row: placesText(rubric, [found.num], locale),
        name: found.figure.name,
        places: at(withoutPlace(found.figure, found.den)),
      });
    case "relation": {
      const side = (figures: readonly ToldFigure[]): string =>
        figures
          .map(({ figure, value, places }) => say("held.named", { name: figure.name, value, places: at(places) }))
          .join(" + ");
      const { relation, left, right, sums } = found;
      return say(relation.is === "=" ? "equal" : "above", {
        left: side(left),
        // A sum of one figure is that figure.
        sum: sums.left,
        right: right.length > 1 ? `${side(right)} = ${formatDecimal(locale, sums.right)}` : side(right),
      });
    }
  }
}

function withoutPlace({ places }: SharedFigure, place: FigurePlace): readonly FigurePlace[] {
  return places.filter((one) => placeKey(one) !== placeKey(place));
}

/** "Thông tin chung, dòng 2.2, 4.1". */
function placesText(rubric: Rubric, places: readonly FigurePlace[], locale: Locale): string {
  const say = speaker(sharedFigureWords, locale);
  const rows = [...new Set(places.flatMap((place) => (place.kind === "row" ? [numberOf(rubric, place)] : [])))];
  const named = rows.length > NAMED + 1 ? [...rows.slice(0, NAMED), "…"] : rows;
  return [
    ...(places.some(({ kind }) => kind === "field") ? [say("place.profile")] : []),
    ...(named.length > 0 ? [say("place.row", { row: named.join(", ") })] : []),
  ].join(", ");
}

/** The printed number of a row. */
export function numberOf(rubric: Rubric, { id }: Pick<RowPlace, "id">): string {
  return rowNames(rubric).get(id)?.number ?? id;
}
