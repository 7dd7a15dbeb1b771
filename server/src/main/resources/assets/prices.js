// Draws a DSO's prices in steps, what is told and what was known before, with a line where now is; follows the live page, reads
// out values by pointer and arrow keys.
document.querySelectorAll('[data-prices]').forEach(box => {
    const words = box.dataset;
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const lang = document.documentElement.lang;
    const figure = new Intl.NumberFormat(lang, { minimumFractionDigits: 3, maximumFractionDigits: 4 });
    const tick = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
    const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const exact = new Intl.DateTimeFormat(lang, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    let chart;

    const value = (self, raw) => raw == null ? '–' : figure.format(raw) + '\u202f' + words.unit;
    const names = [words.told, words.last, words.export];
    const series = (label, colour, extra) => ({ label, stroke: css(colour), width: 2, value, points: { show: false }, paths: uPlot.paths.stepped({ align: 1 }), ...extra });

    function now(u) {
        const x = Math.round(u.valToPos(Date.now() / 1000, 'x', true));
        if (x < u.bbox.left || x > u.bbox.left + u.bbox.width) return;
        u.ctx.save();
        u.ctx.strokeStyle = css('--tblr-danger');
        u.ctx.fillStyle = css('--tblr-danger');
        u.ctx.lineWidth = devicePixelRatio;
        u.ctx.font = 12 * devicePixelRatio + 'px system-ui';
        u.ctx.beginPath();
        u.ctx.moveTo(x, u.bbox.top);
        u.ctx.lineTo(x, u.bbox.top + u.bbox.height);
        u.ctx.stroke();
        u.ctx.textAlign = 'left';
        u.ctx.fillText(words.now, x + 4 * devicePixelRatio, u.bbox.top + 12 * devicePixelRatio);
        u.ctx.restore();
    }

    function options(width, exports) {
        const axis = extra => ({ stroke: css('--tblr-secondary'), grid: { stroke: css('--tblr-border-color'), width: 1 }, ticks: { show: false }, font: '12px system-ui', ...extra });
        return {
            width, height: width < 500 ? 210 : 240, tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), words.zone),
            cursor: { points: { size: 8 }, drag: { x: false, y: false } },
            legend: { live: true },
            scales: { y: { range: (u, low, high) => { const room = Math.max(.01, (high - Math.min(0, low)) * .12); return [low < 0 ? low - room : 0, Math.max(high, 0) + room]; } } },
            axes: [axis({ values: (u, ticks) => ticks.map(t => clock.format(t * 1000)), space: 70 }), axis({ size: 52, values: (u, ticks) => ticks.map(t => tick.format(t)), label: words.unit, labelSize: 18, labelFont: '12px system-ui' })],
            series: [
                { label: words.time, value: (u, t) => t == null ? '–' : exact.format(t * 1000) },
                series(names[0], '--cpms-power', { fill: css('--cpms-power') + '22' }),
                series(names[1], '--cpms-out', { dash: [4, 4] }),
                series(names[2], '--cpms-energy', { dash: [8, 3] }),
            ].slice(0, exports ? 4 : 3),
            hooks: { draw: [now] },
        };
    }

    function draw() {
        const points = JSON.parse(document.getElementById(words.prices)?.textContent || '[]');
        box.hidden = points.length < 2;
        if (box.hidden) return;
        const exports = points.some(point => point.export != null);
        const data = [points.map(p => p.at), points.map(p => p.told), points.map(p => p.lastKnown), points.map(p => p.export)].slice(0, exports ? 4 : 3);
        if (chart && chart.series.length === data.length) chart.setData(data);
        else { chart?.destroy(); chart = new uPlot(options(box.clientWidth, exports), data, box); }
    }

    box.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step || !chart) return;
        event.preventDefault();
        const last = chart.data[0].length - 1;
        const at = Math.min(last, Math.max(0, (chart.cursor.idx ?? (step > 0 ? -1 : last + 1)) + step));
        chart.setCursor({ left: chart.valToPos(chart.data[0][at], 'x'), top: 10 });
        document.getElementById('announce').textContent = exact.format(chart.data[0][at] * 1000) + ': '
            + chart.data.slice(1).map((row, i) => row[at] == null ? '' : names[i] + ' ' + value(chart, row[at])).filter(Boolean).join(', ');
    });
    new ResizeObserver(() => chart?.setSize({ width: box.clientWidth, height: chart.height })).observe(box);
    new MutationObserver(() => { if (chart) { chart.destroy(); chart = null; draw(); } }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
    document.addEventListener('live:fresh', draw);
    draw();
});
