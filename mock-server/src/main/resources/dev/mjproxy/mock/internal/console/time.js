// The mock's clock and its faults.
import { admin } from './api.js';
import { toast } from './dialog.js';
import { html, useState } from './html.js';
import { nextStep, now, setClock, store, useStore } from './store.js';
import { clockTime, t } from './text.js';

const NUMBERS = ['status', 'code', 'spread'];
// What a kind of fault can be told besides operations, rate and times.
const MORE = {
  delay: { duration: '200ms', spread: '0' },
  'slow-body': { duration: '5s' },
  'too-many-requests': { duration: '1s' },
  'server-error': { status: '500' },
  code: { code: '9' },
  word: { word: 'hang' },
  'callback-late': { duration: '1s' },
};

const tell = (promise) => promise.catch((error) => toast(error.message, true));
// The answer is the clock: what follows counts from there, before the event of it comes.
const clock = (body) => tell(admin('clock', { body }).then(setClock));
const move = (by) => clock({ advance: by });

function Clock() {
  const time = now();
  const next = nextStep(time);
  const { standsStill, pauseAt } = store.clock;
  const [by, setBy] = useState('10s');
  const [at, setAt] = useState('');
  const pause = (value) => clock({ pauseAt: value });
  return html`<section class="panel"><h2>${t('clock')}</h2>
    <p class="big-clock">${clockTime(time)}<small> ${new Date(time).toLocaleDateString()}${
      standsStill ? ' · ' + t('standsStill') : ''}</small></p>
    ${pauseAt && !standsStill && html`<p>${t('stopsAt', clockTime(Date.parse(pauseAt)))}</p>`}
    <div class="row">
      <button type="button" onClick=${() => move('1s')}>+1 s</button>
      <button type="button" onClick=${() => move('1m')}>+1 min</button>
      <button type="button" disabled=${next === undefined} id="next-step"
        onClick=${() => move(Math.max(1, Math.ceil(next - now())) + 'ms')}>${t('nextStep')}</button>
      ${pauseAt ? html`<button type="button" class="ghost" id="resume"
        onClick=${() => pause(null)}>${t('resume')}</button>`
        : html`<button type="button" class="ghost" id="pause" onClick=${() => pause('now')}
          >${t('pause')}</button>`}</div>
    <form class="row" onSubmit=${(event) => {
      event.preventDefault();
      move(by);
    }}><label>${t('moveBy')}<input id="by" value=${by} onInput=${(event) =>
      setBy(event.target.value)}/></label><button class="ghost">${t('move')}</button></form>
    <form class="row" onSubmit=${(event) => {
      event.preventDefault();
      pause(new Date(at).toISOString());
    }}><label>${t('pauseAt')}<input type="datetime-local" step="1" required value=${at}
      onInput=${(event) => setAt(event.target.value)}/></label><button class="ghost">
      ${t('pause')}</button></form></section>`;
}

function describe({ kind, rate, times, operations, ...rest }) {
  const more = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  return [...more, rate < 1 && `${Math.round(rate * 100)} %`, times >= 0 && `×${times}`,
    operations?.length > 0 && operations.join(', ')].filter(Boolean).join(' · ');
}

function Faults() {
  const { server, faults } = store;
  const [fault, set] = useState({ kind: 'too-many-requests', rate: '1', times: '', operation: '' });
  const put = (part) => set((before) => ({ ...before, ...part }));
  const more = MORE[fault.kind] || {};
  const add = (event) => {
    event.preventDefault();
    const body = { kind: fault.kind, rate: Number(fault.rate) };
    if (fault.times !== '') {
      body.times = Number(fault.times);
    }
    if (fault.operation) {
      body.operations = [fault.operation];
    }
    for (const name of Object.keys(more)) {
      const value = fault[name] || more[name];
      body[name] = NUMBERS.includes(name) ? Number(value) : value;
    }
    tell(admin('faults', { body }));
  };
  const field = (name, label, type, extra) => html`<label key=${name}>${label}<input type=${type}
    id=${'fault-' + name} value=${fault[name] ?? more[name]} ...${extra}
    onInput=${(event) => put({ [name]: event.target.value })}/></label>`;
  return html`<section class="panel"><h2>${t('faults')}</h2>
    ${faults.length === 0 ? html`<p class="soft">${t('noFaults')}</p>`
      : html`<ul class="list" id="faults">${faults.map((one) => html`<li><b>${one.kind}</b>
        <span>${t('fault-' + one.kind)}</span><small>${describe(one)}</small></li>`)}</ul>
        <p><button type="button" class="ghost" id="clear-faults" onClick=${() =>
          tell(admin('faults', { method: 'DELETE' }))}>${t('removeAll')}</button></p>`}
    <form onSubmit=${add}>
      <label>${t('addFault')}<select id="fault-kind" value=${fault.kind} onChange=${(event) =>
        put({ kind: event.target.value, duration: null, status: null, code: null, word: null })}>
        ${server.faults.map((kind) => html`<option value=${kind}>${kind} – ${t('fault-' + kind)}
        </option>`)}</select></label>
      <div class="row">
        <label>${t('operation')}<select value=${fault.operation} onChange=${(event) =>
          put({ operation: event.target.value })}><option value="">${t('all')}</option>
          ${server.operations.map(({ id }) => html`<option value=${id}>${id}</option>`)}
          </select></label>
        ${Object.keys(more).map((name) => field(name, name, 'text'))}</div>
      <div class="row">
        ${field('rate', `${t('rate')} ${Math.round(fault.rate * 100)} %`, 'range',
          { min: 0, max: 1, step: 0.05 })}
        ${field('times', t('times'), 'number', { min: 0, placeholder: '∞' })}
        <button id="add-fault">${t('add')}</button></div>
    </form></section>`;
}

export function Time() {
  const { server } = useStore();
  const reset = () => tell(admin('reset', { method: 'POST' }).then(() => toast(t('resetDone'))));
  return html`<h1>${t('time')}</h1>${server && html`<div class="compose"><${Clock}/><${Faults}/>
    </div><section class="panel"><h2>${t('reset')}</h2><p class="soft">${t('resetHint')}</p>
    <p class="actions"><button type="button" class="ghost" id="reset" onClick=${reset}
      >${t('reset')}</button></p></section>`}`;
}
