// Icons of strokes, drawn in the text's colour.
import { html } from './html.js';

const PATHS = {
  tasks: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  compose: 'M12 5v14M5 12h14',
  requests: 'M4 7h13l-3-3M20 17H7l3 3',
  time: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3',
  docs: 'M5 4h10l4 4v12H5zM9 12h6M9 16h6',
  theme: 'M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4',
  back: 'M15 5l-7 7 7 7',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01',
  text: 'M5 6h14M5 12h14M5 18h9',
  copy: 'M8 8h11v12H8zM5 16V4h11',
};

export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}
    /></svg>`;
}
