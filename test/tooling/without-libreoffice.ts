import { hasLibreOffice, withoutLibreOffice } from "../libreoffice/libreoffice";

/** Says once, and not in every file, why tests are skipped. */
export default function setup(): void {
  if (!hasLibreOffice()) process.stderr.write(`\n${withoutLibreOffice}\n`);
}
