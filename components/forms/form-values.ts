/** What a form's own controls hold, by name. A name used by several check boxes has several values. */
export type FormValues = Record<string, string[]>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The version that the form is based on travels with the draft; other hidden values belong to the page. */
const KEPT_HIDDEN = "version";

function keeps(element: Element): element is Control {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return element.name !== "";
  if (!(element instanceof HTMLInputElement) || element.name === "") return false;
  if (element.type === "hidden") return element.name === KEPT_HIDDEN;
  return !["password", "file", "submit", "button", "reset"].includes(element.type);
}

const isToggle = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/** Reads a form's values for a draft. Passwords and files are never kept. */
export function readFormValues(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const element of Array.from(form.elements)) {
    if (!keeps(element)) continue;
    const list = values[element.name] ?? [];
    values[element.name] = list;
    if (!isToggle(element) || element.checked) list.push(element.value);
  }
  return values;
}

/**
 * Writes a draft back. Goes through the prototype's setter and an input event, because React keeps its own idea of
 * a controlled input's value and would otherwise not notice.
 */
export function writeFormValues(form: HTMLFormElement, values: FormValues): void {
  for (const element of Array.from(form.elements)) {
    if (!keeps(element)) continue;
    const kept = values[element.name];
    if (!kept) continue;
    if (isToggle(element)) {
      if (element.checked !== kept.includes(element.value) && (element.type === "checkbox" || !element.checked))
        element.click();
    } else if (element.value !== (kept[0] ?? "")) {
      const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value")?.set;
      setter?.call(element, kept[0] ?? "");
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}
