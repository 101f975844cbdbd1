/** In milliseconds and files: before that nobody knows. */
const FIRST_TIME = 2_000;
const FIRST_FILES = 5;
/** Of what is read sooner than one reads a line, nothing is told. In seconds. */
const SOON = 5;
/** A longer time is told only where it has grown by so much: it does not go up and down with every file. */
const GROWN = 1.5;

/** How long reading may still take, told calmly: in whole minutes or tens of seconds, and rather not than wrongly. */
export class TimeLeft {
  private told: number | null = null;

  /**
   * @param elapsed since the first file was opened, in milliseconds
   * @param read how many files were opened and read since
   * @param left how many are still to be
   * @returns what to tell, in seconds; null while there is nothing to tell
   */
  next(elapsed: number, read: number, left: number): number | null {
    if (elapsed < FIRST_TIME || read < FIRST_FILES) return this.told;
    const seconds = ((elapsed / read) * left) / 1000;
    if (this.told === null && seconds < SOON) return null;
    const step = seconds > 90 ? 60 : 10;
    const rounded = Math.max(step, Math.ceil(seconds / step) * step);
    if (this.told === null || rounded < this.told || rounded > this.told * GROWN) this.told = rounded;
    return this.told;
  }
}
