// One task: its picture, its buttons, its steps with their callbacks, its JSON, its request.
import { admin, api } from './api.js';
import { copyText, snippets } from './copy.js';
import { ModalDialog, submit, toast } from './dialog.js';
import { html, useEffect, useState } from './html.js';
import { icon } from './icons.js';
import { ENDS, hasOperation, now, pictureOf, stepOf, store, useStore } from './store.js';
import { Badge } from './tasks.js';
import { clockTime, t } from './text.js';

const go = (id) => { location.hash = '#/tasks/' + id; };

function Buttons({ task, json, onModal }) {
  const press = async (button) => {
    const { id, modal } = await submit('/mj/submit/action',
      { taskId: task.id, customId: button.customId });
    if (modal) {
      onModal({ id, customId: button.customId, picture: task.image });
    } else if (id) {
      go(id);
    }
  };
  const buttons = Array.isArray(json?.buttons) ? json.buttons : [];
  return buttons.length > 0 && html`<div class="buttons" role="group"
    aria-label=${t('buttons')}>${buttons.map((button) => html`<button type="button"
      key=${button.customId} class=${button.style === 1 ? 'used' : ''}
      onClick=${() => press(button)}>${button.emoji} ${button.label}</button>`)}</div>`;
}

function Timeline({ task, plan, time }) {
  const callbacks = [...store.callbacks.values()].filter((one) => one.taskId === task.id);
  return html`<ol class="timeline">${plan.map((step, i) => {
    const at = Date.parse(step.at);
    const next = plan[i + 1] ? Date.parse(plan[i + 1].at) : Infinity;
    const state = at > time ? 'coming' : next > time ? 'here' : 'past';
    return html`<li class=${state + ' ' + step.status} aria-current=${state === 'here' ? 'step'
      : null}><b>${t(step.status)}${step.percent >= 0 ? ` ${step.percent}%` : ''}</b>
      <time datetime=${step.at}>${clockTime(at)}</time>
      ${callbacks.filter((one) => Date.parse(one.dueAt) === at && one.taskStatus === step.status)
        .map((one) => html`<p class="callback" key=${one.number}>
          <span class=${/^2\d\d/.test(one.outcome) ? 'good' : 'outcome'}>${one.outcome}</span>
          POST ${one.url}${one.attempts > 1 ? ` ×${one.attempts}` : ''}</p>`)}</li>`;
  })}</ol>`;
}

function Code({ text, label }) {
  return html`<div class="code"><button type="button" class="ghost" aria-label=${t('copy')
    + ' ' + label} onClick=${() => copyText(text)}>${icon('copy')}${t('copy')}</button>
    <pre tabindex="0" aria-label=${label}>${text}</pre></div>`;
}

export function RequestCode({ request }) {
  const [kind, choose] = useState('curl');
  const texts = snippets(request);
  return html`<div class="tabs" role="group" aria-label=${t('request')}>
    ${Object.keys(texts).map((name) => html`<button type="button" key=${name} class="chip"
      aria-pressed=${String(kind === name)} onClick=${() => choose(name)}>${name}</button>`)}
    </div><${Code} text=${texts[kind]} label=${kind}/>`;
}

function Steering({ task, step }) {
  const [reason, setReason] = useState('任务超时');
  const [status, setStatus] = useState('SUCCESS');
  const tell = (promise) => promise.catch((error) => toast(error.message, true));
  const force = (event) => {
    event.preventDefault();
    tell(admin(`tasks/${task.id}/force`, {
      body: status === 'FAILURE' ? { status, failReason: reason } : { status },
    }));
  };
  const cancel = async () => {
    const { json } = await api(`/mj/task/${task.id}/cancel`, { method: 'POST' },
      store.server?.secret);
    toast(json?.description || '');
  };
  if (ENDS.includes(step.status)) {
    return null;
  }
  return html`<form class="steer row" onSubmit=${force}>
    ${hasOperation('cancelTask') && html`<button type="button" class="ghost" id="cancel"
      onClick=${cancel}>${t('cancelTask')}</button>`}
    <label>${t('force')}<select value=${status} onChange=${(event) =>
      setStatus(event.target.value)}>${ENDS.map((end) => html`<option value=${end}>${t(end)}
      </option>`)}</select></label>
    ${status === 'FAILURE' && html`<label>${t('failReason')}<input value=${reason}
      onInput=${(event) => setReason(event.target.value)}/></label>`}
    <button id="force">${t('force')}</button></form>`;
}

function Figure({ task, step }) {
  const [broken, setBroken] = useState(null);
  const picture = pictureOf(task, step);
  return html`<figure class="big">${picture && picture !== broken
    ? html`<a href=${picture} target="_blank" rel="noopener noreferrer">
      <img src=${picture} alt=${task.prompt || t(task.action)} class=${step.status}
        onError=${() => setBroken(picture)}/></a>`
    : html`<span class="empty">${icon(task.image ? 'image' : 'text')}
      <small>${broken ? t('pictureGone') : ''}</small></span>`}
    ${step.status === 'IN_PROGRESS' && html`<span class="bar" role="progressbar" aria-valuenow=${
      step.percent} aria-valuemin="0" aria-valuemax="100" aria-label=${t('progress')}><i style=${
      { width: step.percent + '%' }}></i></span>`}</figure>`;
}

// What the admin API shows of a task, asked for again whenever the task may have changed.
function useShown(id, key) {
  const [shown, set] = useState({});
  useEffect(() => {
    let over = false;
    admin('tasks/' + id).then((json) => {
      const { plan, request, ...fetched } = json;
      if (!over) {
        set({ plan, request, fetched });
      }
    }).catch((error) => over || set((before) => ({ ...before, error: error.message })));
    return () => { over = true; };
  }, [id, key]);
  return shown;
}

export function Task({ id }) {
  useStore();
  const task = store.tasks.get(id);
  const time = now();
  const step = task && stepOf(task, time);
  const shown = useShown(id, task && `${task.version} ${step.status} ${step.percent}`);
  const [modal, setModal] = useState(null);
  const back = html`<p><a class="back" href="#/tasks">${icon('back')}${t('allTasks')}</a></p>`;
  if (!task) {
    return html`${back}<p class="hint">${shown.error || t('loading')}</p>`;
  }
  store.unfinished = ENDS.includes(step.status) ? 0 : 1;
  const parent = shown.request?.body.taskId;
  const reopen = () => setModal({ id, customId: shown.request?.body.customId,
    picture: store.tasks.get(parent)?.image });
  return html`${back}
    <div class="task"><div class="left">
      <${Figure} task=${task} step=${step} key=${task.id}/>
      ${step.status === 'MODAL' && html`<p><button type="button" onClick=${reopen}>
        ${t('fillIn')}</button></p>`}
      <${Buttons} task=${task} json=${shown.fetched} onModal=${setModal}/>
    </div><div class="right">
      <p class="line"><${Badge} status=${step.status}/>
        ${step.percent > 0 && step.status !== 'SUCCESS' && html`<b>${step.percent}%</b>`}
        <span class="soft">${t(task.action)} · ${t(task.mode)}</span></p>
      <h1>${task.prompt || t('noPrompt')}</h1>
      ${step.failReason && html`<p class="bad" id="fail-reason">${step.failReason}</p>`}
      <dl><dt>id</dt><dd>${task.id}</dd>
        ${task.state && html`<dt>state</dt><dd>${task.state}</dd>`}
        ${parent && html`<dt>${t('parent')}</dt><dd><a href=${'#/tasks/' + parent}>${parent}
          </a></dd>`}</dl>
      <${Steering} task=${task} step=${step}/>
      <h2>${t('timeline')}</h2>
      <${Timeline} task=${task} plan=${shown.plan || []} time=${time}/>
      <details open><summary>${t('request')}</summary>
        ${shown.request && html`<${RequestCode} request=${shown.request}/>`}</details>
      <details><summary>JSON</summary><${Code} label="JSON"
        text=${JSON.stringify(shown.fetched, null, 2) || ''}/></details>
    </div></div>
    ${modal && html`<${ModalDialog} id=${modal.id} customId=${modal.customId}
      parent=${modal.picture} prompt=${task.prompt} onClose=${() => setModal(null)}
      onDone=${(done) => {
        setModal(null);
        go(done);
      }}/>`}`;
}
