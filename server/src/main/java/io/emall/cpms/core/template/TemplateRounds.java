package io.emall.cpms.core.template;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceDesk;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Brings stations to their templates, a few at a time; orders are rows, so a restart forgets none. */
public final class TemplateRounds {
    private static final String BY_ITSELF = "kept applied";
    private static final int AT_ONCE = 2;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final Templates templates;
    private final TemplateDesk desk;
    private final DeviceDesk devices;
    private final Stations stations;
    private final AlarmDesk alarms;
    private final Executor threads;
    private final InstantSource clock;

    /** @param threads on which stations are asked */
    public TemplateRounds(
            Templates templates,
            TemplateDesk desk,
            DeviceDesk devices,
            Stations stations,
            AlarmDesk alarms,
            Executor threads,
            InstantSource clock) {
        this.templates = templates;
        this.desk = desk;
        this.devices = devices;
        this.stations = stations;
        this.alarms = alarms;
        this.threads = threads;
        this.clock = clock;
    }

    /** It is known what the station holds: brings it back if its template is kept applied (field lesson 11), or tells people. */
    public void read(StationId id) {
        Template template = stations.find(id).flatMap(desk::of).orElse(null);
        List<Drift> drift =
                template == null ? List.of() : desk.state(template, id).drift();
        if (template != null && template.keepApplied() && !drift.isEmpty()) {
            templates.order(template.id(), List.of(id), BY_ITSELF, clock.instant());
        } else {
            tell(id, drift);
        }
    }

    private void tell(StationId id, List<Drift> drift) {
        AlarmKey key = AlarmKey.of(id, AlarmKind.CONFIGURATION, "Drift");
        if (drift.isEmpty()) {
            alarms.clear(key, "");
        } else {
            String words =
                    drift.stream().map(its -> its.wanted().address().toString()).collect(Collectors.joining(", "));
            alarms.raise(new AlarmReport(key, Severity.WARNING, words, clock.instant()));
        }
    }

    public void round() {
        Instant now = clock.instant();
        templates.take(now, now.plus(AGAIN), AT_ONCE).forEach(due -> threads.execute(() -> apply(due)));
    }

    private void apply(Templates.Due due) {
        Template template = templates.find(due.template()).orElse(null);
        boolean online = stations.find(due.station()).filter(Station::online).isPresent();
        if (template == null) {
            return;
        }
        if (!online && due.attempts() < MOST_ATTEMPTS) {
            templates.postpone(due.template(), due.station(), clock.instant().plus(AGAIN));
            return;
        }
        List<Wanted> wanted = desk.state(template, due.station()).drift().stream()
                .map(Drift::wanted)
                .toList();
        List<Changed> changed = wanted.isEmpty() ? List.of() : devices.change(due.who(), due.station(), wanted);
        templates.done(due.template(), due.station(), told(changed), clock.instant());
        tell(due.station(), desk.state(template, due.station()).drift());
    }

    private static String told(List<Changed> changed) {
        return changed.stream()
                .map(one -> one.wanted().address() + " " + one.result())
                .collect(Collectors.joining("\n"));
    }
}
