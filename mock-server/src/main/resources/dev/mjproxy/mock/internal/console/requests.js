// The requests that the mock has answered, the newest first, with what was wrong with them.
import { admin } from './api.js';
import { toast } from './dialog.js';
import { html, useEffect, useState } from './html.js';
import { icon } from './icons.js';
import { changed, store, useStore } from './store.js';
import { useWindow } from './tasks.js';
import { clockTime, t } from './text.js';

const ROW = 44;

function Detail({ number, onClose }) {
  const [shown, set] = useState(null);
  useEffect(() => {
    admin('requests/' + number).then(set, (error) => set({ error: error.message }));
  }, [number]);
  if (!shown) {
    return null;
  }
  const block = (title, text) => html`<h2>${title}</h2><pre tabindex="0">${text || '—'}</pre>`;
  return html`<aside class="panel detail" aria-label=${t('request')}>
    <button type="button" class="ghost" onClick=${onClose}>${t('close')}</button>
    ${shown.error || html`<h2>${shown.request.method} ${shown.request.path}</h2>
      ${shown.request.finding && html`<p class="finding">${shown.request.finding}</p>`}
      ${block(t('request'), shown.requestBody)}
      ${block(`${t('reply')} ${shown.request.status}`, shown.responseBody)}`}</aside>`;
}

function Rows({ list, chosen, onChoose }) {
  const [ref, view] = useWindow(list.length, ROW);
  return html`<div ref=${ref} class="virtual" style=${{ height: list.length * ROW + 'px' }}>
    <div style=${{ transform: `translateY(${view.first * ROW}px)` }}>
    ${list.slice(view.first, view.last).map((one) => html`<button type="button" key=${one.number}
      class=${'entry' + (one.finding ? ' wrong' : '')} aria-pressed=${String(
        chosen === one.number)} onClick=${() => onChoose(one.number)}>
      <time>${clockTime(Date.parse(one.at))}</time><b class=${one.status < 400 ? 'good' : 'bad'}
        >${one.status}</b><span class="soft code-no">${one.code ?? ''}</span>
      <span>${one.method}</span><span class="path">${one.path}</span>
      <span class="soft">${one.operationId}</span><span class="why">${one.finding}</span>
      <small>${(one.micros / 1000).toFixed(1)} ms</small></button>`)}</div></div>`;
}

export function Requests() {
  const { requests } = useStore();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState(false);
  const [frozen, freeze] = useState(null);
  const [chosen, choose] = useState(null);
  const wanted = words.toLowerCase();
  const list = (frozen || requests).filter((one) => (!wrong || one.finding)
    && `${one.method} ${one.path} ${one.operationId} ${one.status} ${one.code ?? ''} ${
      one.finding}`.toLowerCase()
      .includes(wanted));
  const clear = async () => {
    await admin('requests', { method: 'DELETE' }).catch((error) => toast(error.message, true));
    store.requests = [];
    freeze(null);
    changed();
  };
  return html`<h1>${t('requests')}</h1><div class="filter">
    <label class="search">${icon('search')}<span class="hidden">${t('filter')}</span>
      <input type="search" placeholder=${t('filter')} value=${words}
        onInput=${(event) => setWords(event.target.value)}/></label><div class="chips">
    <button type="button" class="chip" aria-pressed=${String(wrong)}
      onClick=${() => setWrong(!wrong)}>${t('findings')} <b>${
        requests.filter((one) => one.finding).length}</b></button>
    <button type="button" class="chip" aria-pressed=${String(!frozen)}
      onClick=${() => freeze(frozen ? null : requests)}>${t('follow')}</button>
    <button type="button" class="chip" onClick=${clear}>${t('clear')}</button></div></div>
    <div class=${chosen ? 'split' : ''}>
      ${list.length === 0 ? html`<p class="hint">${t('noRequests')}</p>`
        : html`<${Rows} list=${list} chosen=${chosen} onChoose=${choose}/>`}
      ${chosen && html`<${Detail} number=${chosen} onClose=${() => choose(null)}/>`}</div>`;
}
