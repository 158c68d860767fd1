// A submission put together by hand: its kind, its input, and the case that the mock is to play.
import { api, admin } from './api.js';
import { submit, toast } from './dialog.js';
import { html, useState } from './html.js';
import { hasOperation, store, useStore } from './store.js';
import { RequestCode } from './task.js';
import { t } from './text.js';

// Kind: [operation, path, pictures at most, whether it has a prompt].
const KINDS = {
  imagine: ['submitImagine', 'submit/imagine', 5, true],
  blend: ['submitBlend', 'submit/blend', 5, false],
  describe: ['submitDescribe', 'submit/describe', 1, false],
  shorten: ['submitShorten', 'submit/shorten', 0, true],
  swap: ['swapFace', 'insight-face/swap', 2, false],
  upload: ['uploadDiscordImages', 'submit/upload-discord-images', 5, false],
};
const MOST_SHOWN = 60; // Characters of a picture in the request's text.

const kept = { kind: 'imagine', prompt: '', mode: '', state: '', hook: '', pictures: [] };

function bodyOf({ kind, prompt, state, hook, pictures }) {
  const body = {};
  const data = pictures.map((picture) => picture.data);
  if (KINDS[kind][3]) {
    body.prompt = prompt;
  }
  if (kind === 'imagine' && data.length > 0 || kind === 'blend' || kind === 'upload') {
    body.base64Array = data;
  } else if (kind === 'describe') {
    [body.base64] = data;
  } else if (kind === 'swap') {
    [body.sourceBase64, body.targetBase64] = data;
  }
  return { ...body, ...(state && { state }), ...(hook && { notifyHook: hook }) };
}

function shortened(body) {
  const cut = (value) => (typeof value === 'string' && value.startsWith('data:')
    && value.length > MOST_SHOWN ? value.slice(0, MOST_SHOWN) + '…'
    : Array.isArray(value) ? value.map(cut) : value);
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, cut(value)]));
}

function read(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = () => failed(reader.error);
    reader.onload = () => done({ name: file.name, data: reader.result });
    reader.readAsDataURL(file);
  });
}

function Drop({ form, set, most }) {
  const [over, hover] = useState(false);
  const add = async (files) => {
    const added = await Promise.all([...files].map(read));
    set({ pictures: [...form.pictures, ...added].slice(-most) });
  };
  return html`<div class=${'drop' + (over ? ' over' : '')}
    onDragOver=${(event) => {
      event.preventDefault();
      hover(true);
    }} onDragLeave=${() => hover(false)}
    onDrop=${(event) => {
      event.preventDefault();
      hover(false);
      add(event.dataTransfer.files);
    }}>
    <label>${t('pictures', most)}<input type="file" accept="image/*" multiple
      onChange=${(event) => add(event.target.files)}/></label>
    <div class="row">${form.pictures.map((picture, i) => html`<figure class="thumb">
      <img src=${picture.data} alt=""/><figcaption>${picture.name}</figcaption>
      <button type="button" class="ghost" aria-label=${t('remove') + ' ' + picture.name}
        onClick=${() => set({ pictures: form.pictures.filter((_, n) => n !== i) })}>×</button>
      </figure>`)}</div></div>`;
}

// What the mock is to play: steering words go into the prompt, a fault strikes once.
function Cases({ onWord, fault, onFault }) {
  const { words, faults } = store.server;
  return html`<details class="cases"><summary>${t('cases')}</summary>
    <p class="soft">${t('wordsHint')}</p>
    <ul class="menu">${words.map((word) => {
      const whole = 'mock:' + (word.endsWith('-') ? word + '46' : word);
      return html`<li><button type="button" class="ghost" onClick=${() => onWord(whole)}>
        <code>${whole}</code><span>${t('word-' + word)}</span></button></li>`;
    })}</ul>
    <p class="soft">${t('faultHint')}</p>
    <ul class="menu">${faults.filter((kind) => kind !== 'word').map((kind) => html`<li>
      <button type="button" class="ghost" aria-pressed=${String(fault === kind)}
        onClick=${() => onFault(fault === kind ? '' : kind)}>
        <code>${kind}</code><span>${t('fault-' + kind)}</span></button></li>`)}</ul></details>`;
}

export function Compose() {
  useStore();
  const [form, setForm] = useState(kept);
  const [fault, setFault] = useState('');
  const [answer, setAnswer] = useState(null);
  const set = (part) => setForm((before) => Object.assign(kept, before, part) && { ...kept });
  if (!store.server) {
    return html`<p class="hint">${t('loading')}</p>`;
  }
  const [operation, path, most, prompted] = KINDS[form.kind];
  const full = `${form.mode}/mj/${path}`;
  const body = bodyOf(form);
  const text = (name, label) => html`<label>${label}<input id=${name} value=${form[name]}
    onInput=${(event) => set({ [name]: event.target.value })}/></label>`;
  const send = async (event) => {
    event.preventDefault();
    try {
      if (fault) {
        const operations = fault.startsWith('callback') ? [] : [operation];
        await admin('faults', { body: { kind: fault, operations, times: 1 } });
      }
      if (form.kind === 'upload') {
        const got = await api(full, { body }, store.server.secret);
        setAnswer({ text: got.text, status: got.status, links: got.json?.result });
      } else {
        const got = await submit(full, body);
        setAnswer({ ...got.answer, id: got.id });
      }
    } catch (error) {
      setAnswer(null);
      toast(t('noAnswer', error.message), true);
    }
  };
  return html`<h1>${t('compose')}</h1><div class="compose">
    <form class="panel" onSubmit=${send}>
      <div class="chips" role="group" aria-label=${t('kind')}>${Object.keys(KINDS)
        .filter((kind) => hasOperation(KINDS[kind][0]))
        .map((kind) => html`<button type="button" class="chip" key=${kind}
          aria-pressed=${String(form.kind === kind)} onClick=${() => set({ kind })}
          >${t('kind-' + kind)}</button>`)}</div>
      ${prompted && html`<label>${t('prompt')}<textarea id="prompt" rows="4" value=${form.prompt}
        onInput=${(event) => set({ prompt: event.target.value })}></textarea></label>`}
      ${most > 0 && html`<${Drop} form=${form} set=${set} most=${most}/>`}
      <div class="row">
        ${store.server.modePrefixes && html`<label>${t('mode')}<select value=${form.mode}
          onChange=${(event) => set({ mode: event.target.value })}>
          <option value="">${t('fast')}</option><option value="/mj-turbo">${t('turbo')}</option>
          <option value="/mj-relax">${t('relax')}</option></select></label>`}
        ${text('state', 'state')}${text('hook', 'notifyHook')}</div>
      <${Cases} fault=${fault} onFault=${setFault} onWord=${(word) => set(prompted
        ? { prompt: `${form.prompt} ${word}`.trim() } : { state: `${form.state} ${word}`.trim() })
      }/>
      <p class="actions">${fault && html`<span class="chip">${fault} ×1</span>`}
        <button id="send">${t('submit')}</button></p>
    </form>
    <div class="panel"><${RequestCode} request=${{ method: 'POST', path: full,
      body: shortened(body) }}/>
      ${answer && html`<h2>${t('reply')} ${answer.status}</h2><pre id="reply" tabindex="0"
        >${answer.text}</pre>
        ${answer.id && html`<p><a class="button" href=${'#/tasks/' + answer.id}>${t('toTask')}
          </a></p>`}
        ${Array.isArray(answer.links) && html`<div class="row">${answer.links.map((link) => html`
          <img class="thumb" src=${new URL(link).pathname} alt=""/>`)}</div>`}`}
    </div></div>`;
}
