// The console's frame: navigation, language, theme, connection, and the page of the address.
import { askWith } from './api.js';
import { Compose } from './compose.js';
import { AskDialog, Toasts, toast } from './dialog.js';
import { html, render, useEffect, useState } from './html.js';
import { icon } from './icons.js';
import { Requests } from './requests.js';
import { changed, now, start, store, useStore } from './store.js';
import { Task } from './task.js';
import { Tasks } from './tasks.js';
import { clockTime, lang, setLang, t } from './text.js';
import { Time } from './time.js';

const PAGES = [
  ['tasks', Tasks],
  ['compose', Compose],
  ['requests', Requests],
  ['time', Time],
];

function theme() {
  const { dataset } = document.documentElement;
  const dark = dataset.theme
    ? dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('mjproxy-theme', dataset.theme);
}

function language() {
  setLang(lang() === 'zh' ? 'en' : 'zh');
  changed();
}

function useRoute() {
  const [hash, set] = useState(location.hash);
  useEffect(() => {
    const listener = () => {
      set(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, []);
  const [page, id] = hash.replace(/^#\/?/, '').split('/');
  return { page: page || 'tasks', id: id && decodeURIComponent(id) };
}

function Nav({ page }) {
  return html`<nav aria-label=${t('pages')}>
    ${PAGES.map(([name]) => html`<a key=${name} href=${'#/' + name}
      aria-current=${page === name ? 'page' : null}>${icon(name)}<span>${t(name)}</span></a>`)}
    <a href="/__mjproxy/console/docs.html" class="docs">${icon('docs')}<span>${t('docs')}</span></a>
  </nav>`;
}

function Status() {
  const live = store.link === 'live';
  return html`<div class="status">
    <p class=${'link ' + store.link} role="status">
      <i aria-hidden="true"></i>${t(live ? 'live' : 'reconnecting')}</p>
    <p class="soft clock" title=${t('mockTime')}>${clockTime(now())}
      ${store.clock.standsStill && html` <small>${t('standsStill')}</small>`}</p>
  </div>`;
}

function App() {
  useStore();
  const route = useRoute();
  const Page = Object.fromEntries(PAGES)[route.page] || Tasks;
  useEffect(() => {
    document.documentElement.lang = lang();
    document.title = t(PAGES.some(([name]) => name === route.page) ? route.page : 'tasks')
      + ' · mjproxy mock';
  });
  return html`<a class="skip" href="#main" onClick=${(event) => {
      event.preventDefault();
      document.getElementById('main').focus();
    }}>${t('skip')}</a>
    <header class="side">
      <a class="brand" href="#/tasks"><img src="/__mjproxy/console/icon.svg" alt="" width="30"
        height="30"/><span><b>mjproxy</b><small>${store.server
          ? `${store.server.profile} · ${store.server.version}` : 'mock'}</small></span></a>
      <${Nav} page=${route.page}/>
      <${Status}/>
      <div class="prefs">
        <button type="button" class="ghost" id="language" onClick=${language}
          lang=${lang() === 'zh' ? 'en' : 'zh'}>${lang() === 'zh' ? 'English' : '中文'}</button>
        <button type="button" class="ghost" id="theme" onClick=${theme}
          aria-label=${t('theme')} title=${t('theme')}>${icon('theme')}</button>
      </div>
    </header>
    <main id="main" tabindex="-1">
      ${route.page === 'tasks' && route.id
        ? html`<${Task} id=${route.id} key=${route.id}/>` : html`<${Page}/>`}
    </main>
    <${AskDialog}/><${Toasts}/>`;
}

addEventListener('unhandledrejection',
  ({ reason }) => toast(t('noAnswer', reason?.message || ''), true));
render(html`<${App}/>`, document.getElementById('app'));
askWith(AskDialog.ask);
start();
