// Asks for what is newer than what is shown, and shows it. All that comes from files is set as text.
'use strict';

const part = id => document.getElementById(id);
let number = 0;
let pulled = 0;
let shown = '';

function list(id, problems) {
  part(id).replaceChildren(...problems.map(({place, message, hint}) => {
    const item = document.createElement('li');
    const where = item.appendChild(document.createElement('code'));
    where.textContent = place;
    item.append(' ' + message);
    if (hint) item.appendChild(document.createElement('small')).textContent = hint;
    return item;
  }));
  part(id + '-title').hidden = !problems.length;
}

function side(at, state) {
  const figure = document.createElement('figure');
  const picture = figure.appendChild(document.createElement('img'));
  picture.src = `/side/${at}?${state.pulled}`;
  picture.alt = `Side ${at + 1} of ${state.sheet}`;
  if (at === state.at && state.frame) {
    const frame = figure.appendChild(document.createElement('div'));
    frame.className = 'frame';
    [frame.style.left, frame.style.top, frame.style.width, frame.style.height] = state.frame.map(share => share + '%');
  }
  return new Promise(done => { picture.onload = picture.onerror = () => done(figure); });
}

async function show(state) {
  document.title = `${state.locale}: ${state.sheet || 'Beforehand'}`;
  part('when').textContent = state.when;
  part('sheet').textContent = state.sheet;
  part('note').textContent = state.note;
  part('go').textContent = state.go;
  part('fits').replaceChildren(...state.fits.map(text => Object.assign(document.createElement('li'), {textContent: text})));
  part('fits').hidden = !state.fits.length;
  list('new', state.new);
  list('gone', state.gone);
  list('left', state.left);
  if (state.pulled === pulled) return;
  pulled = state.pulled;
  const figures = await Promise.all(Array.from({length: state.sides}, (_, at) => side(at, state)));
  part('sides').replaceChildren(...figures);
  const target = state.frame && document.querySelector('.frame');
  const now = state.sheet + state.at + state.message;
  if (target && now !== shown) target.scrollIntoView({block: 'center'});
  shown = now;
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`/news?${number}`);
      if (!answer.ok) throw new Error(answer.statusText);
      const state = await answer.json();
      if (state.number !== undefined && state.number !== number) {
        number = state.number;
        await show(state);
      }
    } catch {
      part('when').textContent = 'watch has ended, or was started anew: use the address that it shows.';
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}

follow();
