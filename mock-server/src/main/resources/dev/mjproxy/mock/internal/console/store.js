// What the console knows of the mock, as the event stream tells it.
import { follow, insist } from './api.js';
import { useLayoutEffect, useState } from './html.js';

const MOST_TASKS = 10_000;
const MOST_LOGGED = 1_000;

export const ENDS = ['SUCCESS', 'FAILURE', 'CANCEL'];
export const STATUSES =
  ['NOT_START', 'SUBMITTED', 'MODAL', 'IN_PROGRESS', 'SUCCESS', 'FAILURE', 'CANCEL'];

export const store = {
  link: 'connecting',
  server: null,
  tasks: new Map(), // by id
  list: [], // the newest first
  callbacks: new Map(), // by number
  requests: [], // the newest first
  faults: [],
  clock: { now: Date.now(), at: performance.now(), standsStill: false },
  unfinished: 0,
};

const listeners = new Set();
let scheduled = false;
let generation = 0;

// Renders again, once a frame at most, and also where the browser draws no frames.
export function changed() {
  if (scheduled) {
    return;
  }
  scheduled = true;
  const ids = [];
  const run = () => {
    cancelAnimationFrame(ids[0]);
    clearTimeout(ids[1]);
    scheduled = false;
    listeners.forEach((listener) => listener());
  };
  ids.push(requestAnimationFrame(run), setTimeout(run, 250));
}

// Makes a component render whenever the store changes; it listens before the browser draws it.
export function useStore() {
  const [, set] = useState(0);
  useLayoutEffect(() => {
    const listener = () => set((n) => n + 1);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return store;
}

// The mock's time in milliseconds.
export function now() {
  const { clock } = store;
  return clock.standsStill ? clock.now : clock.now + performance.now() - clock.at;
}

// A task's step at some time: the mock sends a task's steps beforehand.
export function stepOf(task, time) {
  const { steps } = task;
  let i = steps.length - 1;
  while (i > 0 && steps[i].at > time) {
    i--;
  }
  return steps[i];
}

// When the next step of any task is due; undefined if none is.
export function nextStep(time) {
  let next;
  for (const task of store.list) {
    for (const step of task.steps) {
      if (step.at > time && (next === undefined || step.at < next)) {
        next = step.at;
      }
    }
  }
  return next;
}

// Where a task's picture is: its preview while it is in progress.
export function pictureOf(task, step) {
  if (!task.image) {
    return null;
  }
  if (step.status === 'SUCCESS') {
    return task.image;
  }
  return step.status === 'IN_PROGRESS' && step.percent > 0
    ? task.image.replace(/\.png$/, `_${step.percent}.png`)
    : null;
}

export function hasOperation(id) {
  return Boolean(store.server?.operations.some((operation) => operation.id === id));
}

// Keeps a task, in place of what was known of it; tells whether it is a new one.
function keep(task) {
  const known = store.tasks.get(task.id);
  task.seen = generation;
  task.version = (known?.version || 0) + 1;
  task.words = `${task.id} ${task.action} ${task.prompt || ''} ${task.state || ''}`.toLowerCase();
  if (known) {
    Object.assign(known, { image: undefined }, task);
  } else {
    store.tasks.set(task.id, task);
  }
  return !known;
}

function onTasks({ reset, changed: tasks = [], forgotten = [], complete }) {
  if (reset) {
    generation++;
  }
  const fresh = tasks.filter(keep);
  const gone = new Set(forgotten);
  if (complete) {
    store.tasks.forEach((task) => task.seen < generation && gone.add(task.id));
  }
  if (gone.size > 0) {
    gone.forEach((id) => store.tasks.delete(id));
    store.list = store.list.filter((task) => !gone.has(task.id));
  }
  if (fresh.length > 0) {
    // Ids ascend in order of submission: new tasks stand before all others, mostly.
    const byId = (a, b) => (a.id < b.id ? 1 : -1);
    fresh.sort(byId);
    const newest = store.list[0];
    store.list = fresh.concat(store.list);
    if (newest && fresh[fresh.length - 1].id < newest.id) {
      store.list.sort(byId);
    }
  }
  for (const old of store.list.splice(MOST_TASKS)) {
    store.tasks.delete(old.id);
  }
}

// Takes the mock's clock, as an event or a move of it shows it.
export function setClock({ now: time, standsStill, pauseAt }) {
  store.clock = { now: Date.parse(time), at: performance.now(), standsStill, pauseAt };
  changed();
}

function onMessage(message) {
  if (message.clock) {
    setClock(message.clock);
  }
  if (message.tasks) {
    onTasks(message.tasks);
  }
  if (message.faults) {
    store.faults = message.faults;
  }
  if (message.tasks?.reset || message.callbacks?.length === 0) {
    store.callbacks.clear();
  }
  for (const callback of message.callbacks || []) {
    store.callbacks.set(callback.number, callback);
    if (store.callbacks.size > MOST_LOGGED) {
      store.callbacks.delete(store.callbacks.keys().next().value);
    }
  }
  if (message.requests) {
    const { cleared, added } = message.requests;
    const before = cleared ? [] : store.requests;
    store.requests = added.reverse().concat(before).slice(0, MOST_LOGGED);
  }
  changed();
}

export async function start() {
  follow(onMessage, (link) => {
    store.link = link;
    changed();
  });
  store.server = await insist('server');
  changed();
  let beat = 0;
  setInterval(() => {
    beat++;
    if (!store.clock.standsStill && (store.unfinished > 0 || beat % 4 === 0)) {
      changed();
    }
  }, 250);
}
