// Sends a speech and follows it until its sectors are ranked.

import { follow } from './progress.js';

const form = document.getElementById('upload');
const problem = document.getElementById('upload-problem');
const panel = document.getElementById('upload-progress');
const link = document.getElementById('upload-link');
const button = form.querySelector('button');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  problem.replaceChildren();
  link.hidden = true;
  button.disabled = true;
  try {
    const answer = await fetch(form.action, { method: 'POST', headers: key(), body: filled() });
    const body = await answer.json();
    if (answer.ok) {
      watch(body);
    } else {
      complain(body);
    }
  } catch {
    complain({ title: 'The upload did not get through', detail: 'The gateway cannot be reached.' });
  } finally {
    button.disabled = false;
  }
});

// Empty fields stay out, so that the service reads them from the text.
function filled() {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (value !== '') {
      data.append(name, value);
    }
  }
  return data;
}

function key() {
  const field = document.getElementById('key');
  return field ? { Authorization: `Bearer ${field.value}` } : {};
}

function watch(transcript) {
  document.getElementById('upload-name').textContent = transcript.name;
  panel.hidden = false;
  follow(transcript.id, panel, (budget) => {
    link.href = `/budgets/${transcript.id}`;
    link.textContent = budget.status === 'RANKED' ? 'See the ranked sectors' : 'See what is known of it';
    link.hidden = false;
    refresh();
  });
  refresh();
}

function refresh() {
  htmx.ajax('GET', '/', { target: '#budgets', select: '#budgets', swap: 'outerHTML' });
}

function complain({ title, detail, errors }) {
  const notice = document.createElement('div');
  notice.className = 'notice bad';
  const heading = document.createElement('strong');
  heading.textContent = title ?? 'The speech was refused';
  notice.append(heading, detail ?? '');
  for (const error of errors ?? []) {
    const line = document.createElement('p');
    line.textContent = error.detail;
    notice.append(line);
  }
  problem.replaceChildren(notice);
}
