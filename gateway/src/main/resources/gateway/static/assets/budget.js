// A budget's page: progress, chart, filter, and passages on demand. The table is the source of it all.

import { follow } from './progress.js';

const progress = document.getElementById('progress');
if (progress) {
  follow(progress.dataset.transcript, progress, () => {
    htmx
      .ajax('GET', location.pathname, { target: '#ranking', select: '#ranking', swap: 'outerHTML' })
      .then(equip);
    const badge = document.getElementById('badge');
    badge.dataset.status = progress.querySelector('[data-state="failed"]') ? 'failed' : 'ranked';
    badge.textContent = badge.dataset.status === 'failed' ? 'Failed' : 'Ranked';
  });
}
equip();

function equip() {
  const table = document.getElementById('sectors');
  if (table) {
    table.addEventListener('click', (event) => toggle(event, event.target.closest('a.open')));
    equipFilter(table);
    draw(table);
  }
}

function toggle(event, opener) {
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  expand(opener, opener.getAttribute('aria-expanded') !== 'true');
}

function expand(opener, open) {
  const place = document.getElementById(opener.getAttribute('aria-controls'));
  opener.setAttribute('aria-expanded', String(open));
  place.closest('tr').hidden = !open;
  if (open && !place.hasChildNodes()) {
    htmx.trigger(opener, 'open');
  }
}

document.body.addEventListener('htmx:responseError', (event) => {
  const notice = document.createElement('p');
  notice.className = 'notice bad';
  notice.textContent = 'The passages cannot be shown at the moment.';
  event.detail.target.replaceChildren(notice);
});

function equipFilter(table) {
  const field = document.getElementById('filter-text');
  const count = document.getElementById('filter-count');
  const rows = [...table.querySelectorAll('tr.sector')];
  const apply = () => {
    const wanted = field.value.trim().toLowerCase();
    const kept = rows.filter((row) => {
      const keep = row.dataset.name.toLowerCase().includes(wanted);
      const evidence = document.getElementById(`row-${row.dataset.code}`);
      row.hidden = !keep;
      if (evidence) {
        evidence.hidden = !keep || row.querySelector('a.open').getAttribute('aria-expanded') !== 'true';
      }
      return keep;
    });
    table.querySelectorAll('tbody').forEach((group) => {
      group.hidden = !group.querySelector('tr.sector:not([hidden])');
    });
    count.textContent = wanted ? `${kept.length} of ${rows.length} sectors` : '';
  };
  field.addEventListener('input', apply);
  field.form.addEventListener('submit', (event) => event.preventDefault());
}

// Bars grow from the middle score, so that the picture does not depend on the ranker's scale.
function draw(table) {
  const sectors = ['best', 'worst'].flatMap((kind) =>
    [...table.querySelectorAll(`tbody.${kind} tr.sector`)].map((row) => ({ kind, ...row.dataset })),
  );
  if (sectors.length < 2 || !window.echarts) {
    return;
  }
  const place = document.getElementById('chart');
  document.getElementById('chart-figure').hidden = false;
  const gap = { kind: 'best', name: '', code: '' };
  const bars = [...sectors.filter(({ kind }) => kind === 'best'), gap, ...sectors.filter(({ kind }) => kind === 'worst')];
  const chart = echarts.init(place);
  const paint = () => chart.setOption(option(bars, Number(place.dataset.median), place.clientWidth), true);
  paint();
  chart.on('click', ({ data }) => reveal(data.code));
  new ResizeObserver(() => {
    chart.resize();
    paint();
  }).observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
}

function reveal(code) {
  const opener = document.querySelector(`tr[data-code="${CSS.escape(code)}"] a.open`);
  if (opener) {
    expand(opener, true);
    opener.focus();
    opener.scrollIntoView({ block: 'center' });
  }
}

function option(sectors, median, width) {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const narrow = width < 560;
  const label = { color: color('ink'), width: narrow ? 120 : 240, overflow: 'truncate', fontSize: narrow ? 11 : 13 };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: narrow ? 132 : 256, right: narrow ? 46 : 60, top: 8, bottom: 28 },
    xAxis: {
      type: 'value',
      splitNumber: narrow ? 2 : 5,
      axisLabel: { color: color('quiet'), hideOverlap: true, formatter: (value) => signed(value, 2) },
      splitLine: { lineStyle: { color: color('line') } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: sectors.map(({ name }) => name),
      axisLabel: { ...label, interval: 0 },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '35%',
        data: sectors.map(({ kind, code, score }) => ({
          value: score === undefined ? null : score - median,
          code,
          itemStyle: { color: color(kind), borderRadius: 2 },
          label: {
            show: true,
            // beside the zero line where the bar grows to the left, so that no name is covered
            position: 'right',
            color: color('quiet'),
            fontSize: narrow ? 10 : 12,
            formatter: score === undefined ? '' : Number(score).toFixed(3).replace('-', '−'),
          },
        })),
      },
    ],
  };
}

function signed(value, digits) {
  return value === 0 ? '0' : (value > 0 ? '+' : '−') + Math.abs(value).toFixed(digits);
}
