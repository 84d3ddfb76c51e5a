// What outlives a visit or leaves the page: the reader's choices, and links to give away.

import { word } from "./words.js";

/** Keeps the value for the next visit. */
export function remember(key, value) {
  try {
    localStorage.setItem(`govkg.${key}`, value);
  } catch { /* private windows and some browsers on file: refuse */ }
}

/** Returns the value kept by an earlier visit, or null. */
export function remembered(key) {
  try {
    return localStorage.getItem(`govkg.${key}`);
  } catch {
    return null;
  }
}

/** Copies a link to what is shown now and tells so on the button. */
export async function copyLink(button) {
  // Another reader has the file somewhere else on disk: only its name and the fragment mean the same.
  const file = location.pathname.split("/").pop();
  const link = location.protocol === "file:" ? `${file}${location.hash}` : String(location);
  try {
    await navigator.clipboard.writeText(link);
    button.textContent = word("copied");
    setTimeout(() => { button.textContent = word("copyLink"); }, 1500);
  } catch {
    prompt(word("copyLink"), link);
  }
}
