// A mask over a picture, drawn with mouse, pen or touch, or chosen by buttons: white where the
// picture is to change.
import { html, useEffect, useRef, useState } from './html.js';
import { t } from './text.js';

const PARTS = {
  all: [0, 0, 1, 1],
  left: [0, 0, 0.5, 1],
  right: [0.5, 0, 0.5, 1],
  centre: [0.25, 0.25, 0.5, 0.5],
};

export function Mask({ picture, handle }) {
  const ref = useRef(null);
  const last = useRef(null);
  const [size, setSize] = useState(48);
  const paint = () => {
    const context = ref.current.getContext('2d');
    context.fillStyle = '#fff';
    context.strokeStyle = '#fff';
    context.lineWidth = size;
    context.lineCap = 'round';
    return context;
  };
  const point = (event) => {
    const box = ref.current.getBoundingClientRect();
    return [
      (event.clientX - box.left) * ref.current.width / box.width,
      (event.clientY - box.top) * ref.current.height / box.height,
    ];
  };
  const draw = (event) => {
    if (last.current) {
      const context = paint();
      const to = point(event);
      context.beginPath();
      context.moveTo(...last.current);
      context.lineTo(...to);
      context.stroke();
      last.current = to;
    }
  };
  const begin = (event) => {
    event.preventDefault();
    ref.current.setPointerCapture(event.pointerId);
    last.current = point(event);
    draw(event);
  };
  const fill = ([x, y, w, h]) => {
    const { width, height } = ref.current;
    paint().fillRect(x * width, y * height, w * width, h * height);
  };
  const clear = () => ref.current.getContext('2d').clearRect(0, 0, 9999, 9999);
  useEffect(() => {
    handle.current = {
      read: () => {
        const black = document.createElement('canvas');
        black.width = ref.current.width;
        black.height = ref.current.height;
        const context = black.getContext('2d');
        context.fillRect(0, 0, black.width, black.height);
        context.drawImage(ref.current, 0, 0);
        return black.toDataURL('image/png');
      },
    };
  });
  const fit = (event) => {
    ref.current.width = event.target.naturalWidth;
    ref.current.height = event.target.naturalHeight;
  };
  return html`<div class="mask">
    <div class="stage">${picture && html`<img src=${picture} alt="" onLoad=${fit}/>`}
      <canvas ref=${ref} width="512" height="512" aria-label=${t('maskHint')} role="img"
        onPointerDown=${begin} onPointerMove=${draw}
        onPointerUp=${() => { last.current = null; }}
        onPointerCancel=${() => { last.current = null; }}></canvas></div>
    <p class="soft">${t('maskHint')}</p>
    <div class="row">
      <label>${t('brush')}<input type="range" min="8" max="160" value=${size}
        onInput=${(event) => setSize(Number(event.target.value))}/></label>
      ${Object.entries(PARTS).map(([name, part]) => html`<button type="button" class="ghost"
        key=${name} onClick=${() => fill(part)}>${t('mask-' + name)}</button>`)}
      <button type="button" class="ghost" onClick=${clear}>${t('clear')}</button>
    </div></div>`;
}
