// Draws where a location's energy came from, stacked in kW by quarter-hour, and what cars drew; drawn anew when the page was freshened.
document.querySelectorAll('[data-sources]').forEach(box => {
    const words = box.dataset;
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const lang = document.documentElement.lang;
    const figure = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const clock = new Intl.DateTimeFormat(lang, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const hour = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const said = value => value == null ? '–' : figure.format(value) + '\u202fkW';
    let chart, text, told;

    const axis = extra => ({ stroke: css('--tblr-secondary'), grid: { stroke: css('--tblr-border-color'), width: 1 }, ticks: { show: false }, font: '12px system-ui', labelFont: '12px system-ui', ...extra });
    const paths = uPlot.paths.stepped({ align: 1 });

    function draw() {
        chart?.destroy();
        chart = null;
        box.hidden = told.at.length < 1;
        if (box.hidden) return;
        // The last quarter-hour gets a width, too.
        const at = [...told.at, told.at.at(-1) + 900];
        const whole = values => [...values, values.at(-1)];
        const sums = told.rows.map((_, row) => whole(told.at.map((_, i) => told.rows.slice(0, row + 1).reduce((sum, one) => sum + one.kw[i], 0))));
        // The highest sum is drawn first, so that each source shows its own stripe.
        const order = told.rows.map((_, row) => row).reverse();
        chart = new uPlot({
            width: box.clientWidth, height: box.clientWidth >= 500 ? 280 : 230, tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), words.zone),
            cursor: { points: { show: false }, drag: { x: false, y: false } },
            scales: { y: { range: (u, low, high) => [0, Math.max(1, (high ?? 0) * 1.1)] } },
            axes: [axis({ values: (u, ticks) => ticks.map(t => hour.format(t * 1000)), space: 60 }), axis({ size: 50, label: 'kW', labelSize: 18 })],
            series: [{ label: words.time, value: (u, t) => t == null ? '–' : clock.format(t * 1000) },
                ...order.map(row => ({ label: told.rows[row].name, stroke: css('--' + told.rows[row].look), fill: css('--' + told.rows[row].look), width: 1, points: { show: false }, paths, value: (u, raw, s, i) => i == null ? '–' : said(told.rows[row].kw[Math.min(i, told.at.length - 1)]) })),
                { label: words.cars, stroke: css('--tblr-body-color'), width: 2, dash: [5, 4], points: { show: false }, paths, value: (u, raw) => said(raw) }],
        }, [at, ...order.map(row => sums[row]), whole(told.cars)], box);
    }

    function freshen() {
        const newer = document.getElementById(words.sources).textContent;
        if (newer === text) return;
        text = newer;
        told = JSON.parse(newer);
        draw();
    }

    box.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step || !chart) return;
        event.preventDefault();
        const last = told.at.length - 1;
        const at = Math.min(last, Math.max(0, (chart.cursor.idx ?? (step > 0 ? -1 : last + 1)) + step));
        chart.setCursor({ left: chart.valToPos(told.at[at], 'x'), top: 10 });
        document.getElementById('announce').textContent = clock.format(told.at[at] * 1000) + ': ' + told.rows.map(row => row.name + ' ' + said(row.kw[at])).join(', ') + ', ' + words.cars + ' ' + said(told.cars[at]);
    });
    new ResizeObserver(() => chart?.setSize({ width: box.clientWidth, height: chart.height })).observe(box);
    new MutationObserver(() => told && draw()).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
    document.addEventListener('live:fresh', freshen);
    freshen();
});
