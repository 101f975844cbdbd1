import { describe, expect, test } from "vitest";
import { abbreviationsIn, abbreviationsOf, commonAbbreviations } from "../../src/rubric/abbreviations";
import { library, loadRubric } from "../../src/rubric/library";
import { criteriaById, criteriaOf } from "../../src/rubric/outline";
import type { Criterion } from "../../src/rubric/schema";
import { criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";

/** Numbers, and what has several meanings ("TT") or none that is known ("Cam AL"). */
const NO_ABBREVIATION = /^(?:[IVX]+|TT|AL)$/;

const titled = (title: string, id: string): Criterion => ({ ...criterionOf(ratioRule(), {}, id), title });

describe("abbreviations of a form", () => {
  test.each(library.map(({ id }) => id))("%s leaves none unexplained", async (id) => {
    const rubric = await loadRubric(id);
    const known = abbreviationsOf(rubric);
    const unknown = criteriaOf(rubric)
      .flatMap(({ item }) => [item.title, item.detail ?? "", item.guidance ?? "", item.evidence?.ask ?? ""])
      .map((text) => text.replace(/\d[\d/]*\/[\p{L}\d&/-]+/gu, " "))
      .flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [])
      .filter((word) => !known.has(word) && !NO_ABBREVIATION.test(word));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test("are told where they stand in a row, each once; the symbol of a document is none", async () => {
    const rubric = await loadRubric("gia-lai-2020-huyen");
    const row = criteriaById(rubric).get("2/II/1");
    expect(row?.title).toContain("QLVB&ĐH");
    expect(abbreviationsIn(row, abbreviationsOf(rubric))).toEqual(["QLVB", "ĐH", "CBCC"]);
    const symbol = titled("Theo Thông tư 03/2014/TT-BTTTT, UBND xã và CBCC, CBCC nữ", "a");
    expect(abbreviationsIn(symbol, commonAbbreviations)).toEqual(["UBND", "CBCC"]);
  });

  test("are what the form itself writes out, where its words begin with their letters", () => {
    const rubric = tinyRubric([
      titled("Tỷ lệ hồ sơ của Ủy ban Mặt trận Tổ quốc (UBMTTQ) trong năm", "a"),
      titled("CƠ SỞ DỮ LIỆU (CSDL)", "b"),
      titled("Số điểm cầu (THCS)", "c"),
    ]);
    const known = abbreviationsOf(rubric);
    expect(known.get("UBMTTQ")).toBe("Ủy ban Mặt trận Tổ quốc");
    expect(known.get("CSDL")).toBe("cơ sở dữ liệu");
    expect(known.get("THCS")).toBe("trung học cơ sở");
  });
});
