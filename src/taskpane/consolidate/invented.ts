import { simulatedFiles } from "../../consolidate/simulated-files";
import { loadRubric } from "../../rubric/library";

/** The form that was made for teaching. */
const RUBRIC = "bieu-mau-minh-hoa";
const COUNT = 20;

/** Workbooks of invented agencies, to see what becomes of those that come back; some are damaged as mailed files are. */
export async function inventedFiles(): Promise<File[]> {
  const rubric = await loadRubric(RUBRIC);
  const files: File[] = [];
  for (const { name, bytes } of simulatedFiles(rubric, COUNT, 1, 4)) {
    files.push(new File([bytes as BlobPart], name));
    // The pane goes on between them.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return files;
}
