// What works on every page: search by "/", copying, asking before what cannot be undone, saying what takes a while, choices that apply at once.
(() => {
    document.addEventListener('keydown', event => {
        const typing = event.target.closest('input, textarea, select, [contenteditable]');
        const search = document.getElementById('search');
        if (event.key === '/' && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            search.focus();
        }
    });

    document.addEventListener('click', async event => {
        const button = event.target.closest('[data-copy]');
        if (!button) return;
        const source = document.getElementById(button.dataset.copy);
        try {
            await navigator.clipboard.writeText(source.textContent.trim());
            say(button.dataset.copied);
        } catch {
            getSelection().selectAllChildren(source);
        }
    });

    document.addEventListener('submit', event => {
        const question = event.target.dataset.ask;
        if (question && !confirm(question)) event.preventDefault();
        const busy = event.target.dataset.busy;
        if (busy && event.submitter) event.submitter.textContent = busy;
    });

    for (const lost of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
        document.addEventListener(lost, event => {
            const words = event.target.closest('[data-lost]');
            if (words) event.detail.target.textContent = words.dataset.lost;
        });
    }

    document.addEventListener('click', event => {
        if (event.target.closest('[data-back]') && history.length > 1) {
            event.preventDefault();
            history.back();
        }
    });

    document.addEventListener('change', event => {
        if (event.target.matches('[data-apply]')) event.target.form.requestSubmit();
    });

    function narrow(field) {
        const list = document.getElementById(field.dataset.narrow);
        if (!list) return;
        const wanted = field.value.toLowerCase().split(/\s+/);
        for (const one of list.querySelectorAll('[data-narrowed]')) one.hidden = !wanted.every(word => one.dataset.words.includes(word));
        for (const group of list.querySelectorAll('[data-narrowed-group]')) group.hidden = !group.querySelector('[data-narrowed]:not([hidden])');
    }

    document.addEventListener('input', event => narrow(event.target));
    // People type while the page still loads.
    document.querySelectorAll('[data-narrow]').forEach(narrow);

    const first = document.querySelector('.is-invalid');
    if (first) first.focus();

    function say(words) {
        const announce = document.getElementById('announce');
        if (announce) announce.textContent = words;
    }
})();
