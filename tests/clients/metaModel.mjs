// The protocol's meta model as JSON Schema (draft 2020-12). Structures are closed, so that a member which the protocol does not know is an error.

const base = {
  URI: { type: "string" },
  DocumentUri: { type: "string", pattern: "^[a-zA-Z][a-zA-Z0-9+.-]*:" },
  integer: { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uinteger: { type: "integer", minimum: 0, maximum: 2 ** 31 - 1 },
  decimal: { type: "number" },
  RegExp: { type: "string" },
  string: { type: "string" },
  boolean: { type: "boolean" },
  null: { type: "null" },
};
const free = { LSPAny: {}, LSPObject: { type: "object" }, LSPArray: { type: "array" } };

/** @returns {{ definitions: object, methods: Record<string, { fromServer: boolean, fromClient: boolean, isRequest: boolean, params?: object, result?: object, partial?: object }> }} */
export function schemasOf(model) {
  const structures = new Map(model.structures.map((s) => [s.name, s]));

  function members(structure, into = { properties: {}, required: new Set() }) {
    for (const parent of [...(structure.extends ?? []), ...(structure.mixins ?? [])]) members(structures.get(parent.name), into);
    for (const { name, type, optional } of structure.properties) {
      into.properties[name] = schema(type);
      if (optional) into.required.delete(name);
      else into.required.add(name);
    }

    return into;
  }

  function object(structure) {
    const { properties, required } = members(structure);
    return { type: "object", properties, required: [...required], ...(Object.keys(properties).length > 0 && { additionalProperties: false }) };
  }

  function schema(type) {
    switch (type.kind) {
      case "base": return base[type.name];
      case "reference": return free[type.name] ?? { $ref: `protocol#/$defs/${type.name}` };
      case "array": return { type: "array", items: schema(type.element) };
      case "map": return { type: "object", additionalProperties: schema(type.value) };
      case "or": return { anyOf: type.items.map(schema) };
      case "and": return { allOf: type.items.map(schema) };
      case "tuple": return { type: "array", prefixItems: type.items.map(schema), items: false, minItems: type.items.length };
      case "literal": return object(type.value);
      case "stringLiteral": return { const: type.value };
      default: throw new Error(`the meta model has a kind of type that is not known here: ${type.kind}`);
    }
  }

  const definitions = {};
  for (const s of model.structures) definitions[s.name] = object(s);
  for (const e of model.enumerations) definitions[e.name] = e.supportsCustomValues ? base[e.type.name] : { enum: e.values.map((v) => v.value) };
  for (const a of model.typeAliases) definitions[a.name] ??= schema(a.type);

  const methods = {};
  const add = (entry, isRequest) => (methods[entry.method] = {
    fromServer: entry.messageDirection !== "clientToServer",
    fromClient: entry.messageDirection !== "serverToClient",
    isRequest,
    params: entry.params && schema(entry.params),
    result: isRequest ? schema(entry.result) : undefined,
    partial: entry.partialResult && schema(entry.partialResult),
  });
  for (const request of model.requests) add(request, true);
  for (const notification of model.notifications) add(notification, false);
  return { definitions, methods };
}
