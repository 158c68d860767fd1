// All tasks: counts by state, search, and the grid, of which only what is in view exists.
import { html, useEffect, useLayoutEffect, useRef, useState } from './html.js';
import { icon } from './icons.js';
import { now, pictureOf, STATUSES, stepOf, store, useStore } from './store.js';
import { ago, t } from './text.js';

const CARD = 13.5; // The least width of a card, in rem.
const CAPTION = 5.6; // Height of its texts, in rem.
const GAP = 14;
const FEW = 16; // Up to so many tasks under way show their previews in the grid.
const SETTLED_MS = 120; // Cards that are scrolled past load no picture.

const chosen = { status: '', words: '' };

// Which rows of equal height are in view, and the element's width.
export function useWindow(rows, height, start = 0) {
  const ref = useRef(null);
  const [view, set] = useState({ first: 0, last: 12, width: start });
  useLayoutEffect(() => {
    const measure = () => {
      const box = ref.current.getBoundingClientRect();
      const first = Math.max(0, Math.min(rows, Math.floor(-box.top / height) - 1));
      const last = Math.min(rows, Math.ceil((innerHeight - box.top) / height) + 1);
      set((before) => (before.first === first && before.last === last
        && before.width === box.width ? before : { first, last, width: box.width }));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [rows, height]);
  return [ref, view];
}

export function Badge({ status }) {
  return html`<span class=${'badge ' + status}>${t(status)}</span>`;
}

function Picture({ task, step, previews }) {
  const [settled, settle] = useState(false);
  const [broken, breakIt] = useState(null);
  useEffect(() => {
    const timer = setTimeout(() => settle(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  const picture = step.status === 'SUCCESS' || previews ? pictureOf(task, step) : null;
  if (picture && settled && broken !== picture) {
    return html`<img src=${picture} alt="" decoding="async" class=${step.status}
      onError=${() => breakIt(picture)}/>`;
  }
  return html`<span class="empty">${icon(task.image ? 'image' : 'text')}</span>`;
}

function Card({ task, step, previews }) {
  const running = step.status === 'IN_PROGRESS' || step.status === 'SUBMITTED';
  const prompt = task.prompt || t('noPrompt');
  return html`<a class="card" href=${'#/tasks/' + task.id}
    aria-label=${`${t(task.action)}, ${t(step.status)}, ${prompt}`}>
    <span class="picture"><${Picture} task=${task} step=${step} previews=${previews}/>
      ${running && html`<span class="bar"><i style=${{ width: (step.percent || 0) + '%' }}
        ></i></span>`}
    </span>
    <span class="caption">
      <span class="line"><${Badge} status=${step.status}/>
        ${running && html`<b>${step.percent || 0}%</b>`}
        <small>${t(task.action)}${task.mode !== 'fast' && ' · ' + t(task.mode)}</small></span>
      <span class="prompt">${step.failReason || prompt}</span>
      <small class="soft">${ago(now() - task.submitTime)}</small>
    </span></a>`;
}

function Filter({ counts, total, status, onStatus, words, onWords }) {
  const chip = (name, label, count) => html`<button type="button" key=${name}
    class=${'chip ' + name} aria-pressed=${String(status === name)}
    onClick=${() => onStatus(status === name ? '' : name)}>${label} <b>${count}</b></button>`;
  return html`<div class="filter">
    <label class="search">${icon('search')}<span class="hidden">${t('search')}</span>
      <input type="search" placeholder=${t('search')} value=${words}
        onInput=${(event) => onWords(event.target.value)}/></label>
    <div class="chips" role="group" aria-label=${t('status')}>
      ${chip('', t('all'), total)}
      ${STATUSES.filter((name) => counts[name] || name === status)
        .map((name) => chip(name, t(name), counts[name] || 0))}
    </div></div>`;
}

// Arrow keys move between cards.
function move(event, columns) {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
  const card = event.target.closest?.('.card');
  if (by && card) {
    const cards = [...card.parentElement.children];
    const next = cards[cards.indexOf(card) + by];
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }
}

function Grid({ list, time, previews }) {
  const [width, setWidth] = useState(0);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = Math.max(2, Math.floor((width + GAP) / (CARD * rem + GAP)) || 2);
  const height = (width - GAP * (columns - 1)) / columns + CAPTION * rem + GAP;
  const rows = Math.ceil(list.length / columns);
  const [ref, view] = useWindow(rows, width ? height : 300);
  useLayoutEffect(() => setWidth(view.width), [view.width]);
  const shown = width ? list.slice(view.first * columns, view.last * columns) : [];
  return html`<div ref=${ref} class="virtual" style=${{ height: rows * height + 'px' }}
      onKeyDown=${(event) => move(event, columns)}>
    <div class="grid" style=${{
      transform: `translateY(${view.first * height}px)`,
      gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      gridAutoRows: height - GAP + 'px',
    }}>${shown.map((task) => html`<${Card} key=${task.id} task=${task}
      step=${stepOf(task, time)} previews=${previews}/>`)}</div></div>`;
}

function Empty() {
  return html`<div class="hint"><img src="/__mjproxy/console/icon.svg" alt="" width="64"/>
    <h2>${t('noTasks')}</h2><p>${t('noTasksHint')}</p>
    <p><a class="button" href="#/compose">${t('compose')}</a></p>
    <pre tabindex="0">curl -H 'Content-Type: application/json' -d '${'{"prompt":"Cat"}'}' ${
      location.origin}/mj/submit/imagine</pre></div>`;
}

export function Tasks() {
  const { list, link } = useStore();
  const [status, setStatus] = useState(chosen.status);
  const [words, setWords] = useState(chosen.words);
  const [pinned, pin] = useState(null);
  Object.assign(chosen, { status, words });
  // Whoever has scrolled down looks at what is there; new tasks wait above.
  useEffect(() => {
    const onScroll = () => pin((id) => (scrollY < 200 ? null : id || store.list[0]?.id || null));
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, []);
  const time = now();
  const counts = {};
  const wanted = words.trim().toLowerCase();
  const shown = [];
  let newer = 0;
  for (const task of list) {
    const step = stepOf(task, time);
    counts[step.status] = (counts[step.status] || 0) + 1;
    if ((!status || step.status === status) && (!wanted || task.words.includes(wanted))) {
      if (pinned && task.id > pinned) {
        newer++;
      } else {
        shown.push(task);
      }
    }
  }
  store.unfinished = (counts.NOT_START || 0) + (counts.SUBMITTED || 0) + (counts.IN_PROGRESS || 0);
  return html`<h1 class="hidden">${t('tasks')}</h1>
    <${Filter} counts=${counts} total=${list.length} status=${status} onStatus=${setStatus}
      words=${words} onWords=${setWords}/>
    ${newer > 0 && html`<button type="button" class="newer" onClick=${() => {
      pin(null);
      scrollTo(0, 0);
    }}>${t('newer', newer)}</button>`}
    ${list.length === 0 ? link === 'live' && html`<${Empty}/>`
      : shown.length === 0 ? html`<p class="hint">${t('nothingFound')}</p>`
        : html`<${Grid} list=${shown} time=${time} previews=${store.unfinished <= FEW}/>`}`;
}
