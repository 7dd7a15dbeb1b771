// Draws what flowed at a battery or meter, in quarters of an hour, and a battery's charge; reads out values by pointer and arrow keys.
document.querySelectorAll('[data-flow]').forEach(box => {
    const words = box.dataset;
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const lang = document.documentElement.lang;
    const figure = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const points = JSON.parse(words.flow);
    const full = words.charge != null;
    const data = [points.map(p => p.at), points.map(p => p.powerKw), points.map(p => p.charge)].slice(0, full ? 3 : 2);
    const said = unit => (self, raw) => raw == null ? '–' : figure.format(raw) + '\u202f' + unit;
    let chart;

    const axis = extra => ({ stroke: css('--tblr-secondary'), grid: { stroke: css('--tblr-border-color'), width: 1 }, ticks: { show: false }, font: '12px system-ui', labelFont: '12px system-ui', ...extra });
    const line = (label, unit, colour, extra) => ({ label: label + ' (' + unit + ')', scale: unit, stroke: css(colour), width: 2, value: said(unit), points: { show: false }, ...extra });

    function draw() {
        chart?.destroy();
        chart = new uPlot({
            width: box.clientWidth, height: 230, tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), words.zone),
            cursor: { points: { size: 8 }, drag: { x: false, y: false } },
            scales: { kW: { range: (u, low, high) => [Math.min(0, (low ?? 0) * 1.1), Math.max(1, (high ?? 0) * 1.1)] }, '%': { range: [0, 100] } },
            axes: [axis({ values: (u, ticks) => ticks.map(t => clock.format(t * 1000)), space: 60 }), axis({ scale: 'kW', size: 50, label: 'kW', labelSize: 18 }), axis({ scale: '%', side: 1, size: 46, grid: { show: false }, label: '%', labelSize: 18 })].slice(0, full ? 3 : 2),
            series: [
                { label: words.time, value: (u, t) => t == null ? '–' : clock.format(t * 1000) },
                line(words.power, 'kW', '--cpms-power', { fill: css('--cpms-power') + '22', paths: uPlot.paths.stepped({ align: 1 }) }),
                full ? line(words.charge, '%', '--cpms-energy', { dash: [6, 3] }) : null,
            ].filter(Boolean),
        }, data, box);
    }

    box.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const last = data[0].length - 1;
        const at = Math.min(last, Math.max(0, (chart.cursor.idx ?? (step > 0 ? -1 : last + 1)) + step));
        chart.setCursor({ left: chart.valToPos(data[0][at], 'x'), top: 10 });
        document.getElementById('announce').textContent = clock.format(data[0][at] * 1000) + ': ' + said('kW')(chart, data[1][at]) + (full ? ', ' + said('%')(chart, data[2][at]) : '');
    });
    new ResizeObserver(() => chart?.setSize({ width: box.clientWidth, height: chart.height })).observe(box);
    new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
    draw();
});
