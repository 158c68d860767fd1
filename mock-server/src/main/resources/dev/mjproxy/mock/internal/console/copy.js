// A request as people send it from a shell, from Java and from JavaScript.
import { toast } from './dialog.js';
import { store } from './store.js';
import { t } from './text.js';

const shell = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

export function snippets({ method, path, body }) {
  const url = location.origin + path;
  const text = JSON.stringify(body);
  const secret = store.server?.secret;
  return {
    curl: `curl ${method === 'POST' ? '' : `-X ${method} `}${shell(url)} \\\n`
      + (secret ? `  -H 'Authorization: Bearer YOUR_SECRET' \\\n` : '')
      + `  -H 'Content-Type: application/json' \\\n  -d ${shell(text)}`,
    Java: `HttpRequest request = HttpRequest.newBuilder(URI.create(${JSON.stringify(url)}))\n`
      + (secret ? `    .header("Authorization", "Bearer YOUR_SECRET")\n` : '')
      + `    .header("Content-Type", "application/json")\n`
      + `    .method("${method}", BodyPublishers.ofString(${JSON.stringify(text)}))\n`
      + `    .build();\n`
      + `HttpResponse<String> response =\n`
      + `    HttpClient.newHttpClient().send(request, BodyHandlers.ofString());`,
    fetch: `const response = await fetch(${JSON.stringify(url)}, {\n  method: '${method}',\n`
      + `  headers: {\n${secret ? `    Authorization: 'Bearer YOUR_SECRET',\n` : ''}`
      + `    'Content-Type': 'application/json',\n  },\n`
      + `  body: JSON.stringify(${JSON.stringify(body, null, 2).replaceAll('\n', '\n  ')}),\n});`,
  };
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t('copied'));
  } catch {
    toast(t('copyFailed'), true); // Only pages of localhost and HTTPS may.
  }
}
