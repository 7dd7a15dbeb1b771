package io.emall.cpms.core.device;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People looking at what stations hold, and changing it. */
public final class DeviceDesk {
    private static final String HIDDEN = "****";
    /** Few stations take more in one message, and those that say so are believed. */
    private static final int AT_ONCE = 1;

    private static final Set<String> KEYS = Set.of("authorizationkey", "basicauthpassword");
    private static final String NOT_HERE = "not sent: a station's key is not changed as a variable";
    private static final int MOST_AT_ONCE = 100;
    private static final VariableAddress ITEMS = VariableAddress.parse("DeviceDataCtrlr/ItemsPerMessage[SetVariables]");

    private final DeviceModels models;
    private final DeviceTalk talk;
    private final DeviceReader reader;
    private final AuditLog audit;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;

    public DeviceDesk(
            DeviceModels models,
            DeviceTalk talk,
            DeviceReader reader,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            InstantSource clock) {
        this.models = models;
        this.talk = talk;
        this.reader = reader;
        this.audit = audit;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
    }

    public Page<DeviceVariable> search(
            Actor by, StationId station, @Nullable String text, @Nullable String after, int limit) {
        by.must(Permission.VIEW_STATIONS);
        return models.search(station, text, after, limit);
    }

    public Optional<DeviceVariable> find(Actor by, StationId station, VariableAddress address, String attribute) {
        by.must(Permission.VIEW_STATIONS);
        return models.find(station, List.of(address)).stream()
                .filter(its -> its.attribute().equals(attribute))
                .findFirst();
    }

    public Optional<DeviceReading> reading(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return models.reading(station);
    }

    public List<DeviceChange> changes(Actor by, StationId station, int limit) {
        by.must(Permission.VIEW_STATIONS);
        return models.changes(station, limit);
    }

    /** Asks the station for all it holds; what it reports in parts comes later. */
    public void read(Actor by, StationId station) {
        by.must(Permission.COMMAND_STATIONS);
        audit.record(by, "read configuration", "station " + station);
        reader.read(station);
    }

    /** Changes values at the station; each gets its own answer, and all are kept. */
    public List<Changed> change(Actor by, StationId station, List<Wanted> wanted) {
        by.must(Permission.COMMAND_STATIONS);
        List<Changed> changed = change(by.name(), station, wanted);
        audit.record(
                by,
                changed.stream()
                        .map(one -> one.wanted().address() + " → " + one.result())
                        .collect(Collectors.joining(", ", "configure ", "")),
                "station " + station);
        return changed;
    }

    /** The same on somebody's order given before. */
    public List<Changed> change(String who, StationId station, List<Wanted> wanted) {
        List<Changed> changed = asked(station, wanted);
        changed.forEach(one -> keep(who, station, one));
        signals.send(new Signal.StationChanged(station));
        return changed;
    }

    /** A key changed here would lock the station out: we would not know it. */
    private List<Changed> asked(StationId station, List<Wanted> wanted) {
        List<Wanted> sent = wanted.stream().filter(one -> !isKey(one.address())).toList();
        List<Changed> changed = sent.isEmpty() ? List.of() : talk.change(station, sent, atOnce(station));
        List<Changed> refused = wanted.stream()
                .filter(one -> isKey(one.address()))
                .map(one -> new Changed(one, Changed.Result.REJECTED, NOT_HERE))
                .toList();
        return Stream.concat(changed.stream(), refused.stream()).toList();
    }

    private static boolean isKey(VariableAddress address) {
        return KEYS.contains(address.variable().toLowerCase(Locale.ROOT));
    }

    private int atOnce(StationId station) {
        return models.find(station, List.of(ITEMS)).stream()
                .map(DeviceVariable::value)
                .filter(value -> value != null && value.matches("[1-9]\\d{0,5}"))
                .mapToInt(value -> Math.min(MOST_AT_ONCE, Integer.parseInt(value)))
                .findFirst()
                .orElse(AT_ONCE);
    }

    private void keep(String who, StationId station, Changed changed) {
        Wanted wanted = changed.wanted();
        String before = models.find(station, List.of(wanted.address())).stream()
                .filter(its -> its.attribute().equals(wanted.attribute()))
                .map(DeviceVariable::value)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
        boolean secret = DeviceVariable.isSecret(wanted.address());
        if (changed.result().isTaken() && !secret) {
            models.took(station, wanted, clock.instant());
        }
        Wanted kept = secret ? new Wanted(wanted.address(), wanted.attribute(), HIDDEN) : wanted;
        models.record(
                station,
                new DeviceChange(
                        uuids.next(),
                        clock.instant(),
                        who,
                        before,
                        new Changed(
                                kept,
                                changed.result(),
                                changed.words().replace(wanted.value(), secret ? HIDDEN : wanted.value()))));
    }
}
