// Writes the bundle in the words of OpenAPI 3.0, as far as it has them, for tools that know no 3.1:
//   node openapi30.mjs mjproxy.json > mjproxy-3.0.json
// Nothing is loosened that 3.0 can say; if/then and the rest of JSON Schema 2020-12 are left out.
import { readFileSync } from 'node:fs';

const spec = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const UNKNOWN = ['if', 'then', 'else', 'contentEncoding', 'contentMediaType', 'propertyNames',
  'patternProperties', 'unevaluatedProperties', 'prefixItems', '$comment'];

function nullable(schema) {
  if (!Array.isArray(schema.type)) return;
  const types = schema.type.filter((type) => type !== 'null');
  if (types.length < schema.type.length) schema.nullable = true;
  delete schema.type;
  if (types.length === 1) schema.type = types[0];
  else if (types.length > 1) schema.anyOf = types.map((type) => ({ type }));
}

function schemaWords(node) {
  nullable(node);
  if ('const' in node) {
    node.enum = [node.const];
    delete node.const;
  }
  if (Array.isArray(node.examples)) {
    node.example = node.examples[0];
    delete node.examples;
  }
  // The default, and a word that Dredd gives up the whole schema for.
  if (node.additionalProperties === true) delete node.additionalProperties;
  for (const word of UNKNOWN) delete node[word];
}

// 3.0 ignores whatever stands beside a $ref.
function referenceAlone(node) {
  const beside = Object.keys(node).filter((key) => key !== '$ref');
  if (typeof node.$ref === 'string') for (const key of beside) delete node[key];
}

function walk(node, isExample) {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node) && !isExample) {
    schemaWords(node);
    referenceAlone(node);
    for (const key of Object.keys(node)) if (key.startsWith('x-')) delete node[key];
  }
  for (const [key, value] of Object.entries(node)) walk(value, isExample || key === 'example' || key === 'value');
}

spec.openapi = '3.0.3';
spec.servers = [{ url: '/' }];
delete spec.jsonSchemaDialect;
delete spec.webhooks;
delete spec.info.summary;
if (spec.info.license) delete spec.info.license.identifier;
walk(spec, false);
process.stdout.write(JSON.stringify(spec, null, 1));
