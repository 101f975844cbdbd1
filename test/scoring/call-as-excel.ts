import { functions } from "../../src/functions/functions";
import { CustomFunctionsError } from "../functions/custom-functions";
import type { CellInput, Row } from "./iron-calc";

/** A literal, a range of one row, a cell, a list of constants below each other, or a number. */
const argument = /"((?:[^"]|"")*)"|([A-Z])\d+:([A-Z])\d+|([A-Z])\d+|\{([\d.;]+)\}|(-?[\d.]+)/g;

/**
 * Carries out a call such as `ITSCORE.BAND(A1,B1,10,"70%:7",2,"down")` as Excel would, with the cells of its row; the counts of
 * a range stand below each other there. Errors become "#VALUE!" and the like.
 */
export function callAsExcel(text: string, cells: Row): unknown {
  const [, name = "", list = ""] = /^ITSCORE\.([A-Z]+)\((.*)\)$/s.exec(text) ?? [];
  const cell = (letter: string): CellInput => cells[letter] ?? null;
  const args: unknown[] = [...list.matchAll(argument)].map(([, literal, from, to, letter, constants, number]) => {
    if (literal !== undefined) return literal.replaceAll('""', '"');
    if (from !== undefined && to !== undefined) return lettersBetween(from, to).map((one) => [cell(one)]);
    if (constants !== undefined) return constants.split(";").map((one) => [Number(one)]);
    return letter === undefined ? Number(number) : cell(letter);
  });
  if (name === "CHOICE") args[1] = [[args[1]]]; // Excel hands a matrix over
  try {
    return (functions as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args) ?? `no function ${name}`;
  } catch (error) {
    if (error instanceof CustomFunctionsError) return error.code;
    throw error;
  }
}

function lettersBetween(from: string, to: string): string[] {
  const first = from.charCodeAt(0);
  return Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
