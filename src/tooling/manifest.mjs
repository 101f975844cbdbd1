/** The manifest of the source tree names a server on the developer's machine; hosting needs another. */

/** Where manifest.xml says that the add-in lives. */
export const DEVELOPMENT_BASE = "https://localhost:3000";

/**
 * The address under which the add-in will be hosted, without a slash at its end.
 *
 * @param {string} base as given on the command line
 * @throws when Office would refuse it
 */
export function hostingBase(base) {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || url.protocol !== "https:" || url.search || url.hash || url.username) {
    throw new Error(
      `--env base=${base}: cần một địa chỉ https đầy đủ, ví dụ https://example.org/itscore / a complete https address is needed`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * The manifest for an add-in hosted under `base`.
 *
 * @param {string} xml the text of manifest.xml
 * @param {string} base the result of {@link hostingBase}
 */
export function rehost(xml, base) {
  return xml.replaceAll(DEVELOPMENT_BASE, base.replaceAll("&", "&amp;"));
}
