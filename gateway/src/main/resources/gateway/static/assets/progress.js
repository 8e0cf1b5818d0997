// Follows a budget's progress and shows it in the markup of the progress fragment.

const STATUSES = ['unknown', 'received', 'extracted', 'classifying', 'classified', 'ranked', 'failed'];
const SENTENCES = {
  unknown: 'A service does not answer. Waiting for it.',
  received: 'Received. The text is being extracted.',
  extracted: 'Text extracted. Waiting for the classification.',
  classifying: 'The excerpts are being classified.',
  classified: 'Classified. The sectors are being ranked.',
  ranked: 'Ranked.',
  failed: 'Failed.',
};
const numbers = new Intl.NumberFormat('en');

export function follow(transcript, root, settled) {
  const events = new EventSource(`/api/v1/budgets/${encodeURIComponent(transcript)}/events`);
  const receive = (event) => {
    const budget = JSON.parse(event.data);
    show(budget, root);
    if (budget.status === 'RANKED' || budget.status === 'FAILED') {
      events.close();
      settled(budget);
    }
  };
  STATUSES.forEach((status) => events.addEventListener(status, receive));
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) {
      announce(root, 'The progress cannot be followed at the moment. Reload the page to try again.');
    }
  });
}

function show(budget, root) {
  budget.stages.forEach((stage) => {
    const item = root.querySelector(`[data-stage="${stage.name}"]`);
    item.dataset.state = stage.state;
    item.querySelector('.stage-state').textContent = stage.state;
  });
  if (budget.total !== null) {
    const bar = root.querySelector('progress');
    bar.max = Math.max(1, budget.total);
    bar.value = budget.done ?? 0;
    root.querySelector('.count').textContent =
      `${numbers.format(budget.done ?? 0)} of ${numbers.format(budget.total)} excerpts classified`;
  }
  announce(root, sentence(budget));
}

function sentence(budget) {
  const reason = budget.problem?.detail ?? budget.problem?.title;
  if (budget.status === 'FAILED' && reason) {
    return `Failed. ${reason}`;
  }
  const delay = budget.stages.find((stage) => stage.state === 'waiting' && stage.reason)?.reason;
  return [SENTENCES[budget.status.toLowerCase()], delay].filter(Boolean).join(' ');
}

// Said again only when it changed, so that a screen reader is not flooded.
function announce(root, text) {
  const place = root.querySelector('.announce');
  if (place.textContent !== text) {
    place.textContent = text;
  }
}
