package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where alarms and their history are kept. */
public interface Alarms {

    /** How many of an alarm's steps are kept, the latest ones. */
    int STEPS_KEPT = 100;

    /** Which state is looked for. */
    enum Standing {
        /** Open or acknowledged. */
        LASTING,
        OPEN,
        ACKNOWLEDGED,
        CLEARED
    }

    /** What is looked for; null for all. */
    record Filter(
            @Nullable Standing standing,
            @Nullable Severity least,
            @Nullable StationId station,
            @Nullable AlarmKind kind) {}

    /** Until the end of the transaction nobody else changes alarms of that station. */
    void hold(String place);

    /** The newest episode of that key. */
    Optional<Alarm> latest(AlarmKey key);

    /** How many of the station's alarms last or began after that moment. */
    int lively(StationId station, Instant since);

    /** Keeps an alarm as it is now, and the step that brought it there. */
    void save(Alarm alarm, AlarmStep.Kind step, Instant at, String words, @Nullable String who);

    Optional<Alarm> find(AlarmId id);

    /** Newest first. */
    List<AlarmStep> steps(AlarmId id);

    /** All whose trouble lasts. */
    List<Alarm> lasting();

    /**
     * The lasting ones first, each newest first.
     *
     * @throws io.emall.cpms.core.unit.NoSuchPage if the key is none of ours
     */
    Page<Alarm> page(Filter filter, @Nullable String after, int limit);

    /** Forgets what was over before that moment, at most so many. */
    int forget(Instant before, int most);
}
