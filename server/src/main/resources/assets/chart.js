// Draws a session's power and energy over time, or in steps (data-points) what may flow at a place; follows the live page, reads out
// values by pointer and arrow keys.
document.querySelectorAll('[data-chart], [data-points]').forEach(box => {
    const words = box.dataset;
    const steps = words.points != null;
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const lang = document.documentElement.lang;
    const figure = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
    const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const exact = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: words.zone });
    let chart;

    const axis = (extra) => ({ stroke: css('--tblr-secondary'), grid: { stroke: css('--tblr-border-color'), width: 1 }, ticks: { show: false }, font: '12px system-ui', ...extra });
    const value = unit => (self, raw) => raw == null ? '–' : figure.format(raw) + '\u202f' + unit;
    const series = (label, colour, scale, unit, extra) => ({ label, stroke: css(colour), width: 2, scale, value: value(unit), spanGaps: true, points: { show: false }, ...(steps ? { paths: uPlot.paths.stepped({ align: 1 }) } : {}), ...extra });
    const alone = steps && words.asked == null;
    const second = () => steps ? series(words.station + ' (kW)', '--cpms-energy', 'kW', 'kW', { dash: [6, 3] })
        : series(words.energy + ' (kWh)', '--cpms-energy', 'kWh', 'kWh', { dash: [6, 3] });

    function options(width) {
        return {
            width, height: steps ? 200 : width < 500 ? 230 : 280, tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), words.zone),
            cursor: { points: { size: 8 }, drag: { x: false, y: false } },
            legend: { live: true },
            scales: { kW: { range: (u, low, high) => [0, Math.max(1, (high ?? 0) * 1.15)] }, kWh: { range: (u, low, high) => [0, Math.max(.1, (high ?? 0) * 1.15)] } },
            axes: [axis({ values: (u, ticks) => ticks.map(t => (u.scales.x.max - u.scales.x.min < 600 ? exact : clock).format(t * 1000)), space: 80 }), axis({ scale: 'kW', size: 46, label: 'kW', labelSize: 18, labelFont: '12px system-ui' }), axis({ scale: 'kWh', side: 1, size: 46, grid: { show: false }, label: 'kWh', labelSize: 18, labelFont: '12px system-ui' })].slice(0, steps ? 2 : 3),
            series: [
                { label: words.time, value: (u, t) => t == null ? '–' : exact.format(t * 1000) },
                series(words.power + ' (kW)', '--cpms-power', 'kW', 'kW', { fill: css('--cpms-power') + '22' }),
                second(),
            ].slice(0, alone ? 2 : 3),
        };
    }

    async function fetched() {
        const answer = await fetch(words.chart, { headers: { Accept: 'application/json' } });
        return answer.ok ? answer.json() : null;
    }
    async function draw() {
        const all = steps ? JSON.parse(words.points) : await fetched();
        if (!all) return;
        // Of several readings of one moment the last holds; uPlot takes time to grow.
        const points = all.filter((point, i) => i === all.length - 1 || all[i + 1].at !== point.at);
        box.hidden = points.length < 2;
        if (box.previousElementSibling) box.previousElementSibling.hidden = points.length >= 2;
        if (box.hidden) return;
        const data = [points.map(p => p.at), points.map(p => p.powerKw), points.map(p => steps ? p.stationKw : p.energyKwh)].slice(0, alone ? 2 : 3);
        if (chart) chart.setData(data);
        else chart = new uPlot(options(box.clientWidth), data, box);
    }

    box.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step || !chart) return;
        event.preventDefault();
        const last = chart.data[0].length - 1;
        const at = Math.min(last, Math.max(0, (chart.cursor.idx ?? (step > 0 ? -1 : last + 1)) + step));
        chart.setCursor({ left: chart.valToPos(chart.data[0][at], 'x'), top: 10 });
        document.getElementById('announce').textContent =
            exact.format(chart.data[0][at] * 1000) + ': ' + value('kW')(chart, chart.data[1][at]) + (alone ? '' : ', ' + value(steps ? 'kW' : 'kWh')(chart, chart.data[2][at]));
    });
    new ResizeObserver(() => chart?.setSize({ width: box.clientWidth, height: chart.height })).observe(box);
    new MutationObserver(() => { if (chart) { chart.destroy(); chart = null; draw(); } }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
    document.addEventListener('live:fresh', draw);
    draw();
});
