// Draws how a price follows what energy costs: planned cost, what holds or is announced, what is foreseen, floor and cap, with "now".
document.querySelectorAll('[data-dynamic]').forEach(box => {
    const words = box.dataset;
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const lang = document.documentElement.lang;
    const figure = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
    const hour = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const exact = new Intl.DateTimeFormat(lang, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const points = JSON.parse(words.dynamic);
    if (points.length < 2) return;
    const value = (self, raw) => raw == null ? '–' : figure.format(raw) + '\u202f' + words.unit;
    const kinds = [
        ['price', '--tblr-blue', { width: 3 }], ['coming', '--tblr-blue', { dash: [6, 4] }], ['cost', '--tblr-orange', { fill: css('--tblr-orange') + '22' }],
        ['other', '--tblr-green', { width: 1 }], ['cap', '--tblr-secondary', { dash: [2, 4], width: 1 }], ['floor', '--tblr-secondary', { dash: [2, 4], width: 1 }],
    ].filter(([name]) => points.some(point => point[name] != null));
    const data = [points.map(point => point.at), ...kinds.map(([name]) => points.map(point => point[name]))];
    let chart;

    const axis = extra => ({ stroke: css('--tblr-secondary'), grid: { stroke: css('--tblr-border-color'), width: 1 }, ticks: { show: false }, font: '12px system-ui', labelFont: '12px system-ui', ...extra });
    function nowLine(u) {
        const at = u.valToPos(Date.now() / 1000, 'x', true);
        if (at < u.bbox.left || at > u.bbox.left + u.bbox.width) return;
        u.ctx.save();
        u.ctx.strokeStyle = u.ctx.fillStyle = css('--tblr-danger');
        u.ctx.font = 12 * devicePixelRatio + 'px system-ui';
        u.ctx.beginPath();
        u.ctx.moveTo(at, u.bbox.top);
        u.ctx.lineTo(at, u.bbox.top + u.bbox.height);
        u.ctx.stroke();
        u.ctx.textAlign = 'left';
        u.ctx.fillText(words.now, at + 4 * devicePixelRatio, u.bbox.top + 12 * devicePixelRatio);
        u.ctx.restore();
    }
    function draw() {
        chart?.destroy();
        const wide = box.clientWidth >= 500;
        chart = new uPlot({
            width: box.clientWidth, height: wide ? 300 : 240, tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), words.zone),
            cursor: { points: { size: 8 }, drag: { x: false, y: false } }, hooks: { draw: [nowLine] },
            scales: { y: { range: (u, low, high) => [Math.min(0, low * 1.1), Math.max(0.01, high) * 1.12] } },
            axes: [axis({ values: (u, ticks) => ticks.map(t => hour.format(t * 1000)), space: 60 }), axis({ size: 52, label: words.unit, labelSize: 18, values: (u, ticks) => ticks.map(t => figure.format(t)) })],
            series: [{ label: words.time, value: (u, t) => t == null ? '–' : exact.format(t * 1000) },
                ...kinds.map(([name, colour, extra]) => ({ label: words[name], stroke: css(colour), width: 2, value, points: { show: false }, paths: uPlot.paths.stepped({ align: 1 }), ...extra }))],
        }, data, box);
    }

    box.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const last = data[0].length - 1;
        const at = Math.min(last, Math.max(0, (chart.cursor.idx ?? (step > 0 ? -1 : last + 1)) + step));
        chart.setCursor({ left: chart.valToPos(data[0][at], 'x'), top: 10 });
        document.getElementById('announce').textContent = exact.format(data[0][at] * 1000) + ': ' + kinds.map(([name], i) => words[name] + ' ' + value(chart, data[i + 1][at])).join(', ');
    });
    new ResizeObserver(() => chart?.setSize({ width: box.clientWidth, height: chart.height })).observe(box);
    new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
    draw();
});
