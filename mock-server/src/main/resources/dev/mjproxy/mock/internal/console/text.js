// The words of the console: texts.json holds each in English and in Chinese.

const TEXTS = await (await fetch('/__mjproxy/console/texts.json')).json();

let current = localStorage.getItem('mjproxy-lang')
  || (navigator.languages.find((one) => /^(zh|en)/i.test(one)) || 'en').slice(0, 2).toLowerCase();

export const lang = () => current;

export function setLang(other) {
  current = other;
  localStorage.setItem('mjproxy-lang', other);
}

// The text of a key in the chosen language; a key without one is its own text.
export function t(key, value) {
  const both = TEXTS[key];
  return both ? both[current === 'zh' ? 1 : 0].replace('{}', value) : key;
}

// A duration that has passed, in words.
export function ago(ms) {
  const s = Math.floor(ms / 1000);
  return s < 2 ? t('justNow')
    : s < 60 ? t('secondsAgo', s)
      : s < 3600 ? t('minutesAgo', Math.floor(s / 60))
        : s < 86_400 ? t('hoursAgo', Math.floor(s / 3600)) : t('daysAgo', Math.floor(s / 86_400));
}

const pad = (n, digits = 2) => String(n).padStart(digits, '0');

// A time of day with milliseconds where there are any, in the browser's zone.
export function clockTime(ms) {
  const at = new Date(ms);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}
