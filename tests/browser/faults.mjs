// Where the page with planted faults stands: every check has to object to it.

import { fileURLToPath } from "node:url";

export const FAULTS = fileURLToPath(new URL("faults", import.meta.url));
