// Says what is wrong with a message, by the protocol's meta model, or by the types of its package where the model is not at hand.
import Ajv2020 from "ajv/dist/2020.js";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { schemasOf } from "./metaModel.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The schemas of a type of wire.ts, and of what it names. */
function schemasOfType(type) {
  const schema = createGenerator({ path: join(here, "wire.ts"), tsconfig: join(here, "tsconfig.json"), type, skipTypeCheck: true }).createSchema(type);
  return JSON.parse(JSON.stringify(schema.definitions).replaceAll('"#/definitions/', '"protocol#/$defs/'));
}

/** The requests that only ReportLint has. */
function own() {
  const schemas = schemasOfType("OwnResults");
  // Names of their own: the model has an own idea of a range.
  const renamed = JSON.parse(JSON.stringify(schemas).replaceAll("#/$defs/", "#/$defs/own."));
  const methods = Object.fromEntries(Object.entries(renamed.OwnResults.properties).map(([method, result]) => [method, { fromServer: false, isRequest: true, result }]));
  return { definitions: Object.fromEntries(Object.entries(renamed).map(([name, schema]) => [`own.${name}`, schema])), methods };
}

function fromModel(file) {
  const { definitions, methods } = schemasOf(JSON.parse(readFileSync(file, "utf8")));
  const workDone = { anyOf: ["Begin", "Report", "End"].map((kind) => ({ $ref: `protocol#/$defs/WorkDoneProgress${kind}` })) };
  return { name: file, definitions, methods, workDone };
}

/** Closed like the model's, but of what a server sends alone, and without the ranges of numbers. */
function fromTypes() {
  const definitions = {};
  const parts = {};
  for (const type of ["Notifications", "Requests", "Results", "Partials", "Progress"]) {
    const moved = schemasOfType(type);
    parts[type] = moved[type].properties;
    Object.assign(definitions, moved);
  }

  const methods = {};
  const withoutParams = (params) => (params && Object.keys(params).length > 0 && !("not" in params) ? params : undefined);
  for (const [method, params] of Object.entries(parts.Notifications)) methods[method] = { fromServer: true, isRequest: false, params };
  for (const [method, params] of Object.entries(parts.Requests)) methods[method] = { fromServer: true, isRequest: true, params: withoutParams(params) };
  for (const [method, result] of Object.entries(parts.Results)) methods[method] = { fromServer: false, isRequest: true, result, partial: parts.Partials[method] };
  return { name: "the types of vscode-languageserver-protocol", definitions, methods, workDone: parts.Progress.workDone };
}

/** @param file the meta model; without one the types are taken. */
export function protocol(file = process.env.REPORTLINT_LSP_MODEL) {
  if (file && !existsSync(file)) throw new Error(`REPORTLINT_LSP_MODEL: there is no ${file}`);
  const { name, definitions, methods, workDone } = file ? fromModel(file) : fromTypes();
  const beyond = own();
  Object.assign(definitions, beyond.definitions);
  Object.assign(methods, beyond.methods);
  // Schemas made of types say in words why a member is deprecated, where JSON Schema wants true.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  ajv.addSchema({ $id: "protocol", $defs: definitions });
  const compiled = new Map();

  function faults(schema, value) {
    const key = JSON.stringify(schema);
    if (!compiled.has(key)) compiled.set(key, ajv.compile(schema));
    const validate = compiled.get(key);
    return validate(value) ? [] : validate.errors.map((e) => `${e.instancePath || "/"} ${e.message} ${JSON.stringify(e.params)}`);
  }

  const unknown = (message, allowed) => Object.keys(message).filter((key) => !allowed.includes(key)).map((key) => `the message has ${key}`);

  function ofParams(message, side) {
    const method = methods[message.method];
    if (message.method in beyond.methods && side === "fromClient") return [];
    if (!method) return side === "fromServer" ? ["the protocol has no such method"] : [];
    return [
      ...unknown(message, method.isRequest ? ["jsonrpc", "id", "method", "params"] : ["jsonrpc", "method", "params"]),
      ...(method[side] ? [] : ["it is not for this side to send"]),
      ...(method.isRequest === (message.id !== undefined) ? [] : ["it has an id, or none, against the protocol"]),
      ...(method.params ? faults(method.params, message.params) : message.params === undefined ? [] : ["it has no params"]),
    ];
  }

  /** @param tokens what each token of progress was given for: "workDone", or the method whose partial results come with it */
  function ofProgress({ token, value }, tokens) {
    const purpose = tokens.get(token);
    if (purpose === undefined) return ["nobody gave this token"];
    return faults(purpose === "workDone" ? workDone : methods[purpose].partial, value);
  }

  function ofResponse(message, asked) {
    if (message.error !== undefined) {
      return [...unknown(message, ["jsonrpc", "id", "error"]), ...faults({ type: "object", required: ["code", "message"], properties: { code: { type: "integer" }, message: { type: "string" }, data: {} }, additionalProperties: false }, message.error)];
    }

    if (asked === undefined) return ["nobody asked for it"];
    if (message.result === undefined) return ["there is no result"];
    const result = methods[asked]?.result;
    return [...unknown(message, ["jsonrpc", "id", "result"]), ...(result ? faults(result, message.result) : [`the protocol has no ${asked}`])];
  }

  return {
    name,
    /** What is wrong with what the server sent. */
    ofServer(message, asked, tokens = new Map()) {
      const where = message.method ?? `the answer to ${asked}`;
      const found = message.method === undefined ? ofResponse(message, asked) : ofParams(message, "fromServer");
      const progress = message.method === "$/progress" && found.length === 0 ? ofProgress(message.params, tokens) : [];
      return [...(message.jsonrpc === "2.0" ? [] : ["jsonrpc is not 2.0"]), ...found, ...progress].map((fault) => `${where}: ${fault}`);
    },
    /** What is wrong with what the client sends; nothing is known of it without the model. */
    ofClient: (message) => (file && message.method !== undefined ? ofParams(message, "fromClient").map((fault) => `the client's ${message.method}: ${fault}`) : []),
  };
}
