// Draws a location's plan: sources and cars in kW, the price and what batteries hold; a day behind and a day ahead, with "now".
document.querySelectorAll('[data-plan]').forEach(box => {
    const words = box.dataset;
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const lang = document.documentElement.lang;
    const figure = digits => new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const clock = new Intl.DateTimeFormat(lang, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const hour = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone: words.zone });
    const points = JSON.parse(words.plan);
    if (points.length < 2) return;
    const units = { kW: figure(1), kWh: figure(0), money: figure(3) };
    const unit = scale => scale === 'money' ? words.currency + '/kWh' : scale;
    const said = scale => (self, raw) => raw == null ? '–' : units[scale].format(raw) + '\u202f' + unit(scale);
    const kinds = [
        ['bought', 'kW', '--tblr-blue', { fill: css('--tblr-blue') + '33' }], ['sun', 'kW', '--tblr-yellow', { fill: css('--tblr-yellow') + '33' }],
        ['battery', 'kW', '--tblr-green', {}], ['cars', 'kW', '--tblr-orange', {}], ['measured', 'kW', '--tblr-secondary', { dash: [2, 3] }],
        ['stored', 'kWh', '--tblr-teal', { dash: [8, 4], show: points.some(p => p.stored > 0) }],
        ['price', 'money', '--tblr-red', { show: words.price != null }],
    ].filter(([name]) => points.some(p => p[name] != null));
    const data = [points.map(p => p.at), ...kinds.map(([name]) => points.map(p => p[name]))];
    let chart;

    const axis = extra => ({ stroke: css('--tblr-secondary'), grid: { stroke: css('--tblr-border-color'), width: 1 }, ticks: { show: false }, font: '12px system-ui', labelFont: '12px system-ui', ...extra });
    function nowLine(u) {
        const at = u.valToPos(Date.now() / 1000, 'x', true);
        if (at < u.bbox.left || at > u.bbox.left + u.bbox.width) return;
        u.ctx.save();
        u.ctx.strokeStyle = css('--tblr-body-color');
        u.ctx.setLineDash([4, 4]);
        u.ctx.beginPath();
        u.ctx.moveTo(at, u.bbox.top);
        u.ctx.lineTo(at, u.bbox.top + u.bbox.height);
        u.ctx.stroke();
        u.ctx.restore();
    }
    function draw() {
        chart?.destroy();
        const wide = box.clientWidth >= 500;
        chart = new uPlot({
            width: box.clientWidth, height: wide ? 320 : 260, tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), words.zone),
            cursor: { points: { size: 8 }, drag: { x: false, y: false } }, hooks: { draw: [nowLine] },
            scales: { kW: { range: (u, low, high) => [Math.min(0, (low ?? 0) * 1.1), Math.max(1, (high ?? 0) * 1.1)] }, kWh: { range: (u, low, high) => [0, Math.max(1, (high ?? 0) * 1.1)] } },
            axes: [axis({ values: (u, ticks) => ticks.map(t => hour.format(t * 1000)), space: 60 }), axis({ scale: 'kW', size: 50, label: 'kW', labelSize: 18 }),
                ...(wide && words.price != null ? [axis({ scale: 'money', side: 1, size: 60, grid: { show: false }, label: unit('money'), labelSize: 18 })] : [])],
            series: [{ label: words.time, value: (u, t) => t == null ? '–' : clock.format(t * 1000) },
                ...kinds.map(([name, scale, colour, extra]) => ({ label: words[name] + ' (' + unit(scale) + ')', scale, stroke: css(colour), width: 2, value: said(scale), points: { show: false }, paths: uPlot.paths.stepped({ align: 1 }), ...extra }))],
        }, data, box);
    }

    box.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const last = data[0].length - 1;
        const at = Math.min(last, Math.max(0, (chart.cursor.idx ?? (step > 0 ? -1 : last + 1)) + step));
        chart.setCursor({ left: chart.valToPos(data[0][at], 'x'), top: 10 });
        document.getElementById('announce').textContent = clock.format(data[0][at] * 1000) + ': ' + kinds.map(([name, scale], i) => words[name] + ' ' + said(scale)(chart, data[i + 1][at])).join(', ');
    });
    new ResizeObserver(() => chart?.setSize({ width: box.clientWidth, height: chart.height })).observe(box);
    new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
    draw();
});
