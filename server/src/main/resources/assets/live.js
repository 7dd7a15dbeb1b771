// Keeps the parts of a page marked data-live-part as new as the server's, without moving focus, scroll or a selection.
(() => {
    const page = document.querySelector('[data-live]');
    if (!page) return;
    const badge = document.getElementById('stale');
    const since = badge.querySelector('time');
    const announce = document.getElementById('announce');
    const parser = new DOMParser();
    let lastGood = new Date();
    let busy = false;
    let again = false;

    const query = [...new Set([...page.dataset.live.split(' '), 'alarms'])].map(topic => 'about=' + encodeURIComponent(topic)).join('&');
    const source = new EventSource('/live?' + query);
    let opened = false;
    source.addEventListener('open', () => { if (opened) refresh(); opened = true; fresh(); });
    source.addEventListener('change', refresh);
    source.addEventListener('error', () => setTimeout(() => { if (source.readyState !== EventSource.OPEN) stale(); }, 4000));
    // What a page says of time passing ("5 min ago") grows old without any news.
    setInterval(() => { if (!document.hidden) refresh(); }, 30000);

    async function refresh() {
        if (busy) { again = true; return; }
        busy = true;
        try {
            const answer = await fetch(location.href, { headers: { 'X-Live': '1' }, redirect: 'error' });
            if (!answer.ok) throw new Error(answer.status);
            merge(parser.parseFromString(await answer.text(), 'text/html'));
            fresh();
        } catch {
            stale();
        } finally {
            busy = false;
            if (again) { again = false; refresh(); }
        }
    }

    function merge(newer) {
        for (const part of document.querySelectorAll('[data-live-part]')) {
            const next = newer.getElementById(part.id);
            if (!next || next.innerHTML === (part.served ?? part.innerHTML) || selecting(part) || part.querySelector('[data-held]')) continue;
            const focus = part.contains(document.activeElement) ? handle(document.activeElement) : null;
            const open = [...part.querySelectorAll('details[open][id]')].map(details => details.id);
            const before = new Map([...part.querySelectorAll('[data-v]')].map(value => [value.dataset.v, value.textContent]));
            part.served = next.innerHTML;
            part.innerHTML = next.innerHTML;
            open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
            part.querySelectorAll('[data-v]').forEach(value => {
                if (before.has(value.dataset.v) && before.get(value.dataset.v) !== value.textContent) value.classList.add('changed');
            });
            if (focus) part.querySelector(focus)?.focus({ preventScroll: true });
        }
        document.dispatchEvent(new CustomEvent('live:fresh'));
    }

    function handle(element) {
        if (element.id) return '#' + CSS.escape(element.id);
        const address = element.getAttribute('href');
        return address ? '[href="' + CSS.escape(address) + '"]' : element.tagName;
    }

    function selecting(part) {
        const selection = getSelection();
        return selection && !selection.isCollapsed && part.contains(selection.anchorNode);
    }

    function fresh() {
        lastGood = new Date();
        badge.classList.remove('on');
    }

    function stale() {
        if (badge.classList.contains('on')) return;
        since.textContent = lastGood.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
        badge.classList.add('on');
        announce.textContent = badge.textContent.trim().replace(/\s+/g, ' ');
    }
})();
