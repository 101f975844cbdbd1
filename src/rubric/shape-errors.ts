import type { z } from "zod";
import { rubricWords } from "../locales/rubric";
import { type Locale, speaker } from "../locales/words";
import { isRecord } from "./raw-json";

/** Types of JSON that have words; anything else is named as it is. */
const types = ["string", "number", "int", "boolean", "array", "object"] as const;

/** Says what is wrong with the shape of a file in short words, for zod to put into its issues. */
export function shapeWords(locale: Locale): (issue: z.core.$ZodRawIssue) => string {
  const say = speaker(rubricWords, locale);
  return (issue) => {
    switch (issue.code) {
      case "invalid_type": {
        const type = types.find((name) => name === issue.expected);
        return issue.input === undefined
          ? say("shape.missing")
          : say("shape.type", { wanted: type ? say(`type.${type}`) : issue.expected });
      }
      case "invalid_value":
        return issue.input === undefined
          ? say("shape.missing")
          : say("shape.choice", { list: issue.values.map(String).join(", ") });
      case "invalid_union": {
        const { discriminator, options } = issue as {
          readonly discriminator?: string;
          readonly options?: readonly unknown[];
        };
        if (discriminator === undefined || options === undefined) return say("shape.invalid");
        const missing = isRecord(issue.input) && issue.input[discriminator] === undefined;
        return missing ? say("shape.missing") : say("shape.choice", { list: options.map(String).join(", ") });
      }
      case "unrecognized_keys":
        return say("shape.unknown", { keys: issue.keys.map((key) => `“${key}”`).join(", ") });
      case "too_small":
        if (issue.origin === "string") return say("shape.empty");
        return say(issue.origin === "array" ? "shape.few" : "shape.small", { limit: String(issue.minimum) });
      case "too_big":
        return say("shape.big", { limit: String(issue.maximum) });
      default:
        return say("shape.invalid");
    }
  };
}

/** The words of a format that the schema names by a key of its own: "points", "slug", "fieldId". */
export function formatWords(message: string, locale: Locale): string {
  const key = `format.${message}`;
  return key in rubricWords ? speaker(rubricWords, locale)(key as keyof typeof rubricWords) : message;
}
