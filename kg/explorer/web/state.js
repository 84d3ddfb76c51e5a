// What the page shows, kept in the address so that a link brings another reader to the same place.

export const VIEWS = ["network", "chart", "tasks", "documents", "people", "places"];

const LISTS = ["off", "kinds"];
const TEXTS = ["view", "sel", "to", "asof", "doc", "q", "mode"];

/** Returns the state that a fragment like `#view=chart&sel=person/0f…` names. */
export function readState(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const state = {};
  for (const key of TEXTS) state[key] = given.get(key) || "";
  for (const key of LISTS) state[key] = (given.get(key) || "").split(",").filter(Boolean);
  if (!VIEWS.includes(state.view)) state.view = "";
  return state;
}

/** Returns the fragment that names the state; what is not set is left out. */
export function writeState(state) {
  const given = new URLSearchParams();
  for (const key of TEXTS) if (state[key]) given.set(key, state[key]);
  for (const key of LISTS) if (state[key].length) given.set(key, state[key].join(","));
  return `#${given}`;
}
