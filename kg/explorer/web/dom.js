// Elements from values. Text of documents only ever becomes text nodes, never markup.

// Controls that turn the direction of writing could make a quote read as something else.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Returns the text as it can be shown: what is invisible and acts is made visible. */
export function shown(text) {
  return String(text)
    .replace(DIRECTION, (c) => `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`)
    .replace(CONTROL, " ");
}

/** Returns a new element; `on…` properties are listeners, false and null ones are left out. */
export function el(name, properties, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** Returns a new element of a drawing. */
export function svg(name, properties, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), properties, children);
}

function fill(element, properties, children) {
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : shown(value));
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child instanceof Node) element.append(child);
    else if (child !== null && child !== undefined && child !== false) element.append(shown(child));
  }
}

/** Puts the children in place of what the element held. */
export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}
