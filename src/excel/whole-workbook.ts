/** What Excel gives of a workbook at once; 4 MB is the most (Document.getFileAsync). */
const SLICE = 4 * 1024 * 1024;

/**
 * The open workbook as the bytes of an .xlsx file; null where this Excel does not give it: on an iPad, in old versions (office-js
 * #2117), or when it fails. What was opened is closed again, or the next reading would get something else (#750).
 */
export async function wholeWorkbook(): Promise<Uint8Array | null> {
  if (!Office.context.requirements.isSetSupported("CompressedFile")) return null;
  try {
    const file = await answered<Office.File>((done) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
    );
    try {
      return await bytesOf(file);
    } finally {
      file.closeAsync();
    }
  } catch {
    return null;
  }
}

async function bytesOf(file: Office.File): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = (await answered<Office.Slice>((done) => file.getSliceAsync(index, done))).data as readonly number[];
    bytes.set(slice, at);
    at += slice.length;
  }
  // Excel has answered with a size of 0, or with less than it promised (#5473).
  return at === bytes.length && at > 0 ? bytes : null;
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    }),
  );
}
