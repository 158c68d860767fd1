// Preact and htm, as their scripts leave them. A text in a template is always text, never markup.
const { h, render } = window.preact;

export const html = window.htm.bind(h);
export { render };
export const { useEffect, useLayoutEffect, useRef, useState } = window.preactHooks;
