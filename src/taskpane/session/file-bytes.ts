/** The bytes of a chosen file; null where it is gone, was changed since, or cannot be read. */
export async function fileBytes(file: Pick<File, "arrayBuffer">): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
