// Everything here is an extra: links and forms do the same without it. A form with data-auto is sent when something in it changed, 600 ms
// after the last key, at once when a field is left; from the page that comes back, what is data-live is taken over.
'use strict';
(() => {
  const root = document.documentElement, body = document.body, { saving, unsaved, shown } = body.dataset;
  const kept = `studio:${location.pathname}`, at = id => document.getElementById(id);
  let timer, running, waiting;
  root.classList.add('scripted');

  const say = text => { at('say').textContent = ''; setTimeout(() => { at('say').textContent = text; }, 60); };
  const values = form => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const status = text => { if (at('saved')) at('saved').textContent = text; };

  // What came back, into this page: never what somebody is typing in. Whoever stands on a button or a link of it goes on from there.
  const take = (fresh, sent) => {
    for (const now of document.querySelectorAll('[data-live][id]')) {
      const then = fresh.getElementById(now.id), on = now.contains(document.activeElement) && document.activeElement;
      if (!then || on && !on.matches('a, button') || then.outerHTML === now.outerHTML) continue;
      now.replaceWith(document.adoptNode(then));
      if (on) ([...then.querySelectorAll('a, button')].find(one => one.outerHTML === on.outerHTML) || (then.tabIndex = -1, then)).focus();
    }
    for (const then of fresh.querySelectorAll('form[data-auto] [name]')) {
      const now = then.id && at(then.id);
      if (!now) continue;
      then.hasAttribute('aria-invalid') ? now.setAttribute('aria-invalid', 'true') : now.removeAttribute('aria-invalid');
      now.closest('.field')?.classList.toggle('bad', then.hasAttribute('aria-invalid'));
      const typing = now === document.activeElement || !sent || sent.get(now.name) !== now.value;
      if (!typing && 'value' in then && /^(text|tel|url|textarea|color)$/.test(now.type)) now.value = then.value;
    }
    document.title = fresh.title;
    body.dispatchEvent(new Event('studio:taken'));
  };

  const stopped = form => {
    sessionStorage.setItem(kept, JSON.stringify([form?.id, [...(form ? values(form) : [])]]));
    at('gone').hidden = false;
    status(unsaved);
  };

  // Another action than the form's own only asks how it would be: nothing is saved.
  const send = async (form, action = form.action) => {
    clearTimeout(timer);
    if (running) { waiting = [form, action]; return; }
    const sent = values(form);
    running = true;
    status(saving);
    try {
      const answer = await fetch(action, { method: 'POST', body: sent, headers: { 'X-Studio': 'auto' }, keepalive: true });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (answer.status === 409) { form.submit(); return; }
      at('gone').hidden = true;
      sessionStorage.removeItem(kept);
      take(fresh, sent);
      if (action === form.action) say(at('saved')?.textContent.trim() || shown); else status(unsaved);
    } catch { stopped(form); }
    running = false;
    if (waiting) { const next = waiting; waiting = null; send(...next); }
  };

  const formOf = event => event.target.closest('form[data-auto]');
  document.addEventListener('input', event => {
    const form = formOf(event);
    const action = event.target.dataset.try || form?.action;
    if (!form || event.target.matches('[data-late]:not([data-try]), [type=file], [data-whole] *')) return;
    status(unsaved);
    clearTimeout(timer);
    timer = setTimeout(() => send(form, action), 600);
  });
  document.addEventListener('change', event => {
    const form = formOf(event);
    if (!form) return;
    const whole = event.target.closest('[data-whole]');
    if (whole) { whole.dataset.changed = 'yes'; status(unsaved); } else send(form);
  });
  // Fields that say something only together are sent when one leaves them all.
  document.addEventListener('focusout', event => {
    const whole = event.target.closest('[data-whole]');
    if (whole) setTimeout(() => { if (whole.dataset.changed && !whole.contains(document.activeElement)) { delete whole.dataset.changed; send(whole.closest('form')); } }, 400);
  });
  document.addEventListener('submit', event => { if (event.target.matches('form[data-auto]')) clearTimeout(timer); });

  // What is being made is looked at again until it is done.
  const look = async () => {
    if (!document.querySelector('[data-again]')) return;
    try { take(new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')); } catch { return stopped(); }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);

  // A choice that only shows something else, and a file, need no button.
  document.addEventListener('change', event => { if (event.target.matches('[data-send], form[data-go] *')) event.target.form.requestSubmit(); });

  // The two fields of a colour are one.
  document.addEventListener('input', event => {
    const other = event.target.dataset.same && at(event.target.dataset.same);
    if (other && (other.type !== 'color' || /^#[0-9a-f]{6}$/i.test(event.target.value))) other.value = event.target.value;
  });

  at('again')?.addEventListener('click', () => {
    const form = document.querySelector('form[data-auto]');
    if (form) send(form); else location.reload();
  });
  const before = sessionStorage.getItem(kept);
  if (before) {
    const [id, fields] = JSON.parse(before), form = id && at(id);
    for (const [name, value] of form ? fields : []) {
      const field = form.elements[name];
      if (field && 'value' in field && !['checkbox', 'radio', 'hidden'].includes(field.type)) field.value = value;
    }
    if (form) send(form); else sessionStorage.removeItem(kept);
  }

  // The sentence that is worked on is seen on the page beside it.
  const marked = document.querySelector('.picture .marked'), beside = at('page');
  if (marked && getComputedStyle(beside).overflowY === 'auto') beside.scrollTop += marked.getBoundingClientRect().top - beside.getBoundingClientRect().top - beside.clientHeight / 2;

  at('errors')?.focus();
  document.addEventListener('keydown', event => { if (event.key === 'Escape') document.querySelector('.tongues[open]')?.removeAttribute('open'); });
  document.addEventListener('click', event => { if (!event.target.closest('.tongues')) document.querySelector('.tongues[open]')?.removeAttribute('open'); });
})();
