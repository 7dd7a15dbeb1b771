package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What this process knows of lasting alarms, so that the many reports that all is well ask no database. It may know an
 * alarm that is over, but of each that this process raised it knows.
 */
public final class OpenAlarms {

    private record Known(Severity severity, boolean acknowledged) {}

    private final Alarms alarms;
    private final Map<String, Map<AlarmKey, Known>> places = new ConcurrentHashMap<>();
    private long changes;
    private volatile boolean loaded;

    public OpenAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    /** How many critical ones nobody has acknowledged. */
    public long critical() {
        return places.values().stream()
                .flatMap(place -> place.values().stream())
                .filter(known -> known.severity == Severity.CRITICAL && !known.acknowledged)
                .count();
    }

    /** Looks anew, for what other nodes raised and cleared. */
    public void refresh() {
        long before = changes();
        List<Alarm> lasting = alarms.lasting();
        synchronized (this) {
            if (before == changes) {
                Set<AlarmKey> keys = lasting.stream().map(Alarm::key).collect(Collectors.toUnmodifiableSet());
                places.values().forEach(place -> place.keySet().retainAll(keys));
                places.values().removeIf(Map::isEmpty);
            }
            lasting.forEach(this::put);
            loaded = true;
        }
    }

    List<AlarmKey> of(StationId station, Predicate<AlarmKey> wanted) {
        refreshOnce();
        return places.getOrDefault(station.value(), Map.of()).keySet().stream()
                .filter(wanted)
                .toList();
    }

    boolean has(AlarmKey key) {
        refreshOnce();
        return places.getOrDefault(key.place(), Map.of()).containsKey(key);
    }

    synchronized void changed(Alarm alarm) {
        changes++;
        if (alarm.isLasting()) {
            put(alarm);
        } else {
            places.computeIfPresent(alarm.key().place(), (place, known) -> {
                known.remove(alarm.key());
                return known.isEmpty() ? null : known;
            });
        }
    }

    private void put(Alarm alarm) {
        places.computeIfAbsent(alarm.key().place(), place -> new ConcurrentHashMap<>())
                .put(alarm.key(), new Known(alarm.severity(), alarm.state() instanceof AlarmState.Acknowledged));
    }

    private synchronized long changes() {
        return changes;
    }

    private void refreshOnce() {
        if (!loaded) {
            refresh();
        }
    }
}
