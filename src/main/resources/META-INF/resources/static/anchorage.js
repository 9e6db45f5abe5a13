// A form that is being sent cannot be sent twice. Everything works without this file.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  // after the browser has taken the pressed button's value
  setTimeout(() => form.querySelectorAll("button").forEach(button => { button.disabled = true; }), 0);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => {
  delete form.dataset.sent;
  form.querySelectorAll("button").forEach(button => { button.disabled = false; });
}));
document.querySelector(".faults")?.focus();
addEventListener("keydown", event => {
  if (event.key !== "/" || event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey) return;
  const search = document.querySelector("[type=search]");
  if (search) {
    event.preventDefault();
    search.focus();
  }
});
// A form that answers while it is being filled in (hx-post) is not replaced under what was typed or pressed since it asked.
const asked = new WeakMap();
const typed = form => new URLSearchParams(new FormData(form)).toString();
let pressed = false;
addEventListener("pointerdown", () => { pressed = true; }, true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { pressed = false; }, true);
addEventListener("htmx:beforeRequest", event => {
  const form = event.detail.elt.closest("form");
  if (form) asked.set(form, typed(form));
});
addEventListener("htmx:beforeSwap", event => {
  const form = event.detail.requestConfig.elt.closest("form");
  if (form && asked.has(form) && (pressed || asked.get(form) !== typed(form))) event.detail.shouldSwap = false;
});

// An agreement's form shows the fields of the chosen pay form only; without this file all are shown, in groups.
document.querySelectorAll("select[name=form]").forEach(select => {
  const groups = select.form.querySelectorAll("[data-forms]");
  const show = () => groups.forEach(group => {
    group.hidden = !group.dataset.forms.split(" ").includes(select.value);
    group.querySelectorAll("input, select").forEach(field => { field.disabled = group.hidden; });
  });
  select.addEventListener("change", show);
  show();
});

// A page that is worth printing says so with a button that needs this file.
document.querySelectorAll("[data-print]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", () => print());
  if (location.hash === "#print") addEventListener("load", () => print());
});
