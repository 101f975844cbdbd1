/** The thread in which the command line reads units, bundled beside the bench. */
import "../../src/cli/unit-worker";
