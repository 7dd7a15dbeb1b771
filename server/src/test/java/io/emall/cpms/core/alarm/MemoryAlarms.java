package io.emall.cpms.core.alarm;

import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alarms kept in memory, and what would have been told of them: the database for tests that take milliseconds. */
public final class MemoryAlarms implements Alarms, AlarmNews {

    /** Something to tell, not before a moment. */
    public record News(AlarmId alarm, Occasion occasion, Instant due) {}

    public final Map<AlarmId, Alarm> all = new LinkedHashMap<>();
    public final List<News> news = new ArrayList<>();
    public final Map<AlarmId, List<AlarmStep>> steps = new LinkedHashMap<>();
    /** How often it was asked for anything. */
    public int asked;

    /** A desk whose alarms are kept here. */
    public AlarmBook book(InstantSource clock, AlarmPolicy policy) {
        return new AlarmBook(
                this, new OpenAlarms(this), this, Runnable::run, new Signals(), new Uuids(clock), clock, policy);
    }

    public AlarmDesk desk(InstantSource clock) {
        return new AlarmDesk(book(clock, AlarmPolicy.STANDARD));
    }

    /** Of the lasting ones: place, kind, code and severity. */
    public List<String> open() {
        return lastingOnes().map(MemoryAlarms::line).toList();
    }

    private static String line(Alarm alarm) {
        AlarmKey key = alarm.key();
        String where =
                (key.evse() == null ? "-" : key.evse()) + "/" + (key.connector() == null ? "-" : key.connector());
        return where + " " + key.kind() + " " + key.code() + " " + alarm.severity();
    }

    private Stream<Alarm> lastingOnes() {
        return all.values().stream().filter(Alarm::isLasting);
    }

    @Override
    public void hold(String place) {
        asked++;
    }

    @Override
    public Optional<Alarm> latest(AlarmKey key) {
        return all.values().stream().filter(alarm -> alarm.key().equals(key)).reduce((first, second) -> second);
    }

    @Override
    public int lively(StationId station, Instant since) {
        return (int) all.values().stream()
                .filter(alarm -> station.equals(alarm.key().station()))
                .filter(alarm -> alarm.isLasting() || !alarm.repeatedAt().isBefore(since))
                .count();
    }

    @Override
    public void save(Alarm alarm, AlarmStep.Kind step, Instant at, String words, @Nullable String who) {
        all.put(alarm.id(), alarm);
        List<AlarmStep> its = steps.computeIfAbsent(alarm.id(), id -> new ArrayList<>());
        its.addFirst(new AlarmStep(its.size() + 1L, at, step, alarm.severity(), words, alarm.detail(), who));
    }

    @Override
    public Optional<Alarm> find(AlarmId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<AlarmStep> steps(AlarmId id) {
        return steps.getOrDefault(id, List.of());
    }

    @Override
    public List<Alarm> lasting() {
        asked++;
        return lastingOnes().toList();
    }

    @Override
    public Page<Alarm> page(Filter filter, @Nullable String after, int limit) {
        return new Page<>(
                all.values().stream()
                        .sorted(Comparator.comparing(Alarm::isLasting))
                        .toList(),
                null);
    }

    @Override
    public int forget(Instant before, int most) {
        return 0;
    }

    @Override
    public void tell(Alarm alarm, Occasion occasion, Instant now, Instant due) {
        news.add(new News(alarm.id(), occasion, due));
    }

    @Override
    public void takeBack(AlarmId alarm, Occasion occasion) {
        news.removeIf(item -> item.alarm().equals(alarm) && item.occasion() == occasion);
    }
}
