// What serves TypeScript to a process serves it to the first of its threads only.
import { register } from "tsx/esm/api";

register();
await import("./unit-worker.ts");
