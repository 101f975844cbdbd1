// Names of parts as the packaging rules compare them (ECMA-376 part 2, 9.1.1 and annex A): case means nothing, a percent code
// is the letter it stands for. Programs also write back slashes, a slash in front, and empty steps.

/** A part's name in plain: steps divided by one slash each, percent codes decoded; null for what could leave the archive. */
export function plainName(name: string): string | null {
  const steps = stepsOf(name);
  return steps.length === 0 || steps.includes("..") || /[:\0-\x1f]/.test(steps.join("")) ? null : steps.join("/");
}

/** What two names of one part have in common. */
export function partKey(name: string): string {
  return stepsOf(name).join("/").toLowerCase();
}

/** The plain name at a target, which is relative to the folder of the part that names it unless a slash stands in front. */
export function resolveTarget(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of stepsOf(/^[\\/]/.test(target) ? target : folder + target)) {
    // Above the top stays at the top: LibreOffice writes `../customXml/item1.xml` for the package itself.
    if (step === "..") path.pop();
    else path.push(step);
  }
  return path.join("/");
}

function stepsOf(name: string): string[] {
  return name
    .split(/[\\/]/)
    .map(decoded)
    .filter((step) => step !== "" && step !== ".");
}

/** `sheet%201` as `sheet 1`. What would become a step of its own stays as it is, and so does what is no code. */
function decoded(step: string): string {
  if (!step.includes("%")) return step;
  try {
    const text = decodeURIComponent(step);
    return /[\\/\0-\x1f]/.test(text) || /^\.*$/.test(text) ? step : text;
  } catch {
    return step;
  }
}
