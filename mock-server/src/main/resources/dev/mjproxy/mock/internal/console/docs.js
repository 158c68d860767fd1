// The spec of the running profile, to read and to try; Swagger UI does both.
import { kept } from './api.js';
import { lang, setLang, t } from './text.js';

const dark = document.documentElement.dataset.theme === 'dark'
  || !document.documentElement.dataset.theme
    && matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.classList.toggle('dark-mode', dark);
document.documentElement.lang = lang();
document.title = t('docs') + ' · mjproxy mock';

const query = lang() === 'zh' ? '?lang=zh' : '';
const editions = [['openapi.json', query], ['openapi.yaml', query],
  ['OpenAPI 3.0', query ? query + '&version=3.0' : '?version=3.0']];
document.getElementById('editions').append(...editions.map(([name, search]) => {
  const link = document.createElement('a');
  link.href = (name.startsWith('openapi') ? '/' + name : '/openapi.json') + search;
  link.textContent = name;
  return link;
}));

const language = document.getElementById('language');
language.textContent = lang() === 'zh' ? 'English' : '中文';
language.addEventListener('click', () => {
  setLang(lang() === 'zh' ? 'en' : 'zh');
  location.reload();
});

window.SwaggerUIBundle({
  url: '/openapi.json' + query,
  dom_id: '#docs',
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: () => {
    // Swagger UI gives its lists no names.
    for (const list of document.querySelectorAll('#docs select')) {
      list.setAttribute('aria-label', list.dataset.variable || t('server'));
    }
  },
  requestInterceptor: (request) => {
    const secret = kept.get('secret');
    if (secret && !request.headers.Authorization && !request.headers['mj-api-secret']) {
      request.headers.Authorization = 'Bearer ' + secret;
    }
    return request;
  },
});
