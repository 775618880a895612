// SARIF documents against the standard's schema:  node sarif.mjs FILE…
//
// The schema is that of the npm package of the SARIF SDK. That it finds a fault is seen to first.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Tally } from "./tally.mjs";

const require = createRequire(import.meta.url);
const Ajv = require("ajv");
const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

const ajv = new Ajv({ schemaId: "auto", allErrors: true, meta: false, logger: false });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(schema);

const tally = new Tally();
for (const file of process.argv.slice(2)) {
  const name = path.basename(file);
  const text = await readFile(file, "utf8");
  validate(JSON.parse(text));
  tally.none((validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`), "valid SARIF", name);
  const harmed = JSON.parse(text);
  harmed.runs[0].results.push({ level: "fatal", locations: [{ physicalLocation: { region: { startLine: 0 } } }] });
  tally.ok(!validate(harmed) && validate.errors.length >= 3, "a planted fault is found", name);
}
process.exit(tally.finish("sarif"));
