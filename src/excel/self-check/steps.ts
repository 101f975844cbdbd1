import type { Step } from "./step";
import { appraisalSteps } from "./steps/appraisal";
import { handSteps } from "./steps/by-hand";
import { copySteps } from "./steps/copies";
import { eventSteps } from "./steps/events";
import { formSteps } from "./steps/form";
import { calculationSteps, functionSteps } from "./steps/functions";
import { installSteps } from "./steps/install";
import { machineSteps } from "./steps/machine";
import { pageSteps } from "./steps/page";
import { textSteps } from "./steps/texts";

/** ALL STEPS, in the order in which they run: first what the rest stands on, last what a person has to do. */
export const steps: readonly Step[] = [
  ...functionSteps,
  ...calculationSteps,
  ...textSteps,
  ...installSteps,
  ...pageSteps,
  ...formSteps,
  ...eventSteps,
  ...copySteps,
  ...appraisalSteps,
  ...machineSteps,
  ...handSteps,
];
