/**
 * What a server must say beside the files of the add-in, in one place: the ready-made settings in this folder, the local server
 * and `npm run check:server` follow it. The reasons are in docs/deployment.md.
 */

/** Excel on the web shows the pane in a frame, under these addresses. X-Frame-Options knows only one and would forbid all. */
export const FRAME_ANCESTORS =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://*.office.com https://onedrive.live.com https://*.cloud.microsoft";

/** An address under which Excel on the web runs: it asks for functions.json from there. */
export const EXCEL_ORIGIN = "https://excel.officeapps.live.com";

/** Files whose name changes with their contents may be kept for good, the others must be asked for again. */
export const KEEP = "public, max-age=31536000, immutable";
export const ASK_AGAIN = "no-cache";
/** Office shows no icon that comes with "no-cache" or "no-store". */
export const KEEP_ICONS = "public, max-age=86400";

/** A file whose name tells its contents, as webpack names them: taskpane.0123456789.js */
export const HASHED = /\.[0-9a-f]{10}\.[a-z0-9]+$/;
