// Choosing a time on the calendar by dragging (or one tap for an hour); the links that then appear carry it to a form.
(() => {
    const region = document.querySelector('[data-calendar]');
    const choice = document.querySelector('[data-choice]');
    if (!region) return;
    const HOUR = 40;
    const STEP = HOUR / 4;
    const MILLIS = 3600000 / HOUR;
    let lane = null;
    let mark = null;
    let first = 0;
    let moved = false;

    // To the present, else to the first entry; small screens show one day only.
    const tops = (what, at) => [...region.querySelectorAll(what)]
        .filter(drawn => drawn.closest('.cal-day').getClientRects().length)
        .map(drawn => Number(drawn.getAttribute(at)));
    const [top = 7.5 * HOUR] = [...tops('line.now', 'y1'), ...tops('.block', 'y').sort((a, b) => a - b)];
    region.scrollTop = Math.max(0, top - 2 * HOUR);
    // Who may neither plan nor book has nothing to choose.
    if (!choice || !choice.querySelector('[data-to]')) return;

    const snapped = event => Math.max(0, Math.floor((event.clientY - lane.getBoundingClientRect().top) / STEP) * STEP);

    region.addEventListener('pointerdown', event => {
        const at = event.target.closest('.lane');
        if (!at || event.target.closest('a') || event.button !== 0) return;
        drop();
        lane = at;
        moved = false;
        first = snapped(event);
        if (event.pointerType !== 'touch') begin(event);
    });

    function begin(event) {
        mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        mark.setAttribute('class', 'chosen');
        mark.setAttribute('width', '100%');
        mark.setAttribute('data-held', '');
        lane.append(mark);
        region.setPointerCapture(event.pointerId);
        draw(first, first + STEP);
    }

    region.addEventListener('pointermove', event => {
        if (!mark || choice.hidden === false) return;
        const here = snapped(event);
        moved = moved || here !== first;
        draw(Math.min(first, here), Math.max(first, here) + STEP);
    });

    region.addEventListener('pointerup', event => {
        if (!lane || !choice.hidden) return;
        if (!mark) begin(event);
        if (!moved) draw(first, first + HOUR);
        region.releasePointerCapture(event.pointerId);
        offer();
    });
    // A finger that scrolls does not choose.
    region.addEventListener('pointercancel', drop);
    choice.querySelector('[data-drop]').addEventListener('click', () => { drop(); region.focus(); });
    document.addEventListener('keydown', event => { if (event.key === 'Escape') drop(); });

    function draw(from, until) {
        const height = lane.closest('.cal-day').getBoundingClientRect().height;
        mark.setAttribute('y', from);
        mark.setAttribute('height', Math.min(until, height) - from);
    }

    function offer() {
        const begin = Number(lane.closest('.cal-day').dataset.begin);
        const from = new Date(begin + Number(mark.getAttribute('y')) * MILLIS);
        const until = new Date(from.getTime() + Number(mark.getAttribute('height')) * MILLIS);
        const format = options => new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: choice.dataset.zone, ...options });
        const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
        choice.querySelector('[data-where]').textContent = lane.dataset.name;
        choice.querySelector('[data-when]').textContent =
            format({ weekday: 'short', day: 'numeric', month: 'short', ...clock }).format(from) + ' – ' + format(clock).format(until);
        for (const link of choice.querySelectorAll('[data-to]')) {
            const address = new URL(link.dataset.to, location.href);
            address.searchParams.set('location', choice.dataset.location);
            address.searchParams.set('evse', lane.dataset.evse);
            address.searchParams.set('from', from.toISOString());
            address.searchParams.set('until', until.toISOString());
            link.href = address.pathname + address.search;
        }
        choice.hidden = false;
        choice.querySelector('[data-to]').focus({ preventScroll: true });
    }

    function drop() {
        if (mark) mark.remove();
        mark = null;
        lane = null;
        choice.hidden = true;
    }
})();
