// Requests to the mock: the admin API (with its key) and the API itself (with its secret).
// Both are kept for this tab's session only, and travel in headers, never in a URL.

const ADMIN = '/__mjproxy/';
const SILENCE_MS = 40_000; // The stream says something every 15 s.
const OPENING_MS = 5_000;

export const kept = {
  get: (name) => sessionStorage.getItem('mjproxy-' + name) || '',
  set: (name, value) => sessionStorage.setItem('mjproxy-' + name, value),
};

let ask = () => Promise.reject(new Error('nobody to ask'));
let asking = null;

// Sets who asks the user: a function of 'key' or 'secret' whose promise is the answer.
export function askWith(asker) {
  ask = asker;
}

function askOnce(what) {
  asking ??= ask(what)
    .then((answer) => kept.set(what, answer))
    .finally(() => { asking = null; });
  return asking;
}

function send(path, options, headers) {
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  return fetch(path, {
    method: options.method || (body ? 'POST' : 'GET'),
    headers: {
      ...headers,
      ...options.headers,
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    body,
    signal: options.signal,
    cache: 'no-store',
    credentials: 'omit',
  });
}

export async function adminFetch(path, options = {}) {
  for (;;) {
    const key = kept.get('key');
    const response =
      await send(ADMIN + path, options, key ? { 'X-Mjproxy-Admin-Key': key } : {});
    // A name that is not this machine's gets 403 until the key is right.
    if (response.status !== 401 && !(response.status === 403 && !key)) {
      return response;
    }
    await askOnce('key');
  }
}

// The JSON that the admin API answers with; throws its message.
export async function admin(path, options) {
  const response = await adminFetch(path, options);
  const text = await response.text();
  const json = JSON.parse(text || '{}');
  if (!response.ok) {
    throw new Error(json.message || String(response.status));
  }
  return json;
}

// An exchange with the API: its status, its body as text and, if it is JSON, as a value.
export async function api(path, options, secretNeeded) {
  if (secretNeeded && !kept.get('secret')) {
    await askOnce('secret');
  }
  for (;;) {
    const secret = kept.get('secret');
    const response =
      await send(path, options, secret ? { Authorization: 'Bearer ' + secret } : {});
    if (response.status === 401 && secretNeeded) {
      await askOnce('secret');
      continue;
    }
    const text = await response.text();
    let json = null;
    try {
      json = JSON.parse(text);
    } catch {
      // A fault may have made it anything.
    }
    return { status: response.status, text, json };
  }
}

const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

// Follows the event stream for ever: resumes after a break where it was.
export async function follow(onMessage, onLink) {
  const at = { id: '' };
  for (let wait = 250; ; wait = Math.min(wait * 2, 4_000)) {
    try {
      await read(at, onMessage, () => {
        wait = 250;
        onLink('live');
      });
    } catch {
      // Whatever it was: the next attempt will tell.
    }
    onLink('lost');
    await sleep(wait);
  }
}

async function read(at, onMessage, onOpen) {
  const stop = new AbortController();
  // A page that the browser keeps for "back" would keep its connection, too.
  addEventListener('pagehide', () => stop.abort(), { signal: stop.signal });
  let alarm = setTimeout(() => stop.abort(), OPENING_MS);
  try {
    const headers = at.id ? { 'Last-Event-ID': at.id } : {};
    const response = await adminFetch('events', { headers, signal: stop.signal });
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    onOpen();
    clearTimeout(alarm);
    alarm = setTimeout(() => stop.abort(), SILENCE_MS);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      clearTimeout(alarm);
      alarm = setTimeout(() => stop.abort(), SILENCE_MS);
      text += value;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        dispatch(text.slice(0, end), at, onMessage);
        text = text.slice(end + 2);
      }
    }
  } finally {
    clearTimeout(alarm);
    stop.abort();
  }
}

function dispatch(block, at, onMessage) {
  const data = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('id: ')) {
      at.id = line.slice(4);
    } else if (line.startsWith('data: ')) {
      data.push(line.slice(6));
    }
  }
  if (data.length > 0) {
    onMessage(JSON.parse(data.join('\n')));
  }
}

// The JSON of the admin API, asked for again until it comes.
export async function insist(path) {
  for (;;) {
    try {
      return await admin(path, { signal: AbortSignal.timeout(OPENING_MS) });
    } catch {
      await sleep(1_000);
    }
  }
}
