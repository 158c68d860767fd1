// Windows: for keys, for the input that a button asks for, and short messages.
import { api, kept } from './api.js';
import { html, useEffect, useRef, useState } from './html.js';
import { Mask } from './mask.js';
import { changed, store } from './store.js';
import { t } from './text.js';

let toasts = [];
let wanted = null; // The key or secret that is asked for.

// Says something for a few seconds.
export function toast(text, bad = false) {
  const one = { text, bad };
  toasts = [...toasts, one];
  changed();
  setTimeout(() => {
    toasts = toasts.filter((other) => other !== one);
    changed();
  }, 6000);
}

export function Toasts() {
  return html`<div class="toasts" role="status" aria-live="polite">
    ${toasts.map(({ text, bad }) => html`<p class=${bad ? 'bad' : ''}>${text}</p>`)}</div>`;
}

export function Dialog({ title, onClose, children }) {
  const ref = useRef(null);
  useEffect(() => {
    ref.current.showModal();
    (ref.current.querySelector('textarea') || ref.current.querySelector('input')).focus();
  }, []);
  return html`<dialog ref=${ref} aria-labelledby="dialog-title" onCancel=${(event) => {
    event.preventDefault();
    onClose();
  }}><h2 id="dialog-title">${title}</h2>${children}</dialog>`;
}

export function AskDialog() {
  const [value, set] = useState('');
  if (!wanted) {
    return null;
  }
  const { what, done } = wanted;
  const submit = (event) => {
    event.preventDefault();
    wanted = null;
    set('');
    done(value);
    changed();
  };
  return html`<${Dialog} title=${t(what + 'Wanted')} onClose=${() => {}}>
    <form method="dialog" onSubmit=${submit}>
      <p>${t(what + 'Hint')}</p>
      ${kept.get(what) && html`<p class="bad">${t('refused')}</p>`}
      <label>${t(what)}<input type="password" required autocomplete="off" value=${value}
        onInput=${(event) => set(event.target.value)}/></label>
      <p class="actions"><button>${t('go')}</button></p>
    </form></${Dialog}>`;
}

AskDialog.ask = (what) => new Promise((done) => {
  wanted = { what, done };
  changed();
});

// What the mock says to a submission; leads to the new task.
export async function submit(path, body) {
  const answer = await api(path, { body }, store.server?.secret);
  const { json } = answer;
  const code = json?.code;
  if (code === 1 || code === 21 || code === 22) {
    return { id: String(json.result), modal: code === 21, answer };
  }
  toast(json?.description || json?.message || json?.error?.message
    || `HTTP ${answer.status} ${answer.text.slice(0, 200)}`, true);
  return { answer };
}

// The window that a button such as Vary (Region) or Custom Zoom opens.
export function ModalDialog({ id, parent, customId, prompt, onClose, onDone }) {
  const [text, setText] = useState(prompt || '');
  const mask = useRef(null);
  const region = customId?.startsWith('MJ::Inpaint');
  const send = async (event) => {
    event.preventDefault();
    const body = { taskId: id, prompt: text };
    if (region) {
      body.maskBase64 = mask.current.read();
    }
    const { id: done } = await submit('/mj/submit/modal', body);
    if (done) {
      onDone(done);
    }
  };
  return html`<${Dialog} title=${t(region ? 'varyRegion' : 'moreInput')} onClose=${onClose}>
    <form onSubmit=${send}>
      ${region && html`<${Mask} picture=${parent} handle=${mask}/>`}
      <label>${t('prompt')}<textarea rows="3" value=${text}
        onInput=${(event) => setText(event.target.value)}></textarea></label>
      <p class="actions"><button type="button" class="ghost" onClick=${onClose}>${t('close')}
        </button><button>${t('submit')}</button></p>
    </form></${Dialog}>`;
}
