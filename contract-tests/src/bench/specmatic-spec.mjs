// What Specmatic needs so that an honest server passes: the 3.0 document with one secret, the replies
// that example requests bring about, and one request a call, for a task that there is:
//   node specmatic-spec.mjs mjproxy-3.0.json TASK_ID > for-specmatic.json
import { readFileSync } from 'node:fs';

const spec = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const taskId = process.argv[3];

function resolved(node) {
  let here = node;
  while (here && here.$ref) here = here.$ref.slice(2).split('/').reduce((at, key) => at[key], spec);
  return here;
}

function oneExample(content) {
  if (!content || !content.examples) return;
  const first = resolved(Object.values(content.examples)[0]).value;
  content.examples = { call: { value: first } };
}

function operation(call) {
  call.security = [{ bearerAuth: [] }];
  call.responses = { 200: JSON.parse(JSON.stringify(resolved(call.responses['200']))) };
  delete call.callbacks;
  delete call.responses['200'].links;
  if (call.requestBody) {
    call.requestBody = JSON.parse(JSON.stringify(resolved(call.requestBody)));
    oneExample(call.requestBody.content['application/json']);
  }
  call.parameters = (call.parameters || []).map((each) => {
    const parameter = JSON.parse(JSON.stringify(resolved(each)));
    delete parameter.example;
    parameter.examples = { call: { value: taskId } };
    return parameter;
  });
  oneExample(call.responses['200'].content['application/json']);
}

for (const path of Object.values(spec.paths)) {
  for (const method of ['get', 'post']) if (path[method]) operation(path[method]);
}
spec.security = [{ bearerAuth: [] }];
spec.components.securitySchemes = { bearerAuth: spec.components.securitySchemes.bearerAuth };
process.stdout.write(JSON.stringify(spec, null, 1));
