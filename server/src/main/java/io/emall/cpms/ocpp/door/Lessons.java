package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.Deviations;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns what stations get wrong; a station that does so in every message is not written down every time. */
final class Lessons {
    private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private record Lesson(StationId station, String quirk) {}

    private final Deviations deviations;
    private final InstantSource clock;
    private final Map<Lesson, Instant> known = new ConcurrentHashMap<>();

    Lessons(Deviations deviations, InstantSource clock) {
        this.deviations = deviations;
        this.clock = clock;
    }

    /** @return whether there was something that is not known yet */
    boolean learn(StationId station, Set<String> quirks) {
        Instant now = clock.instant();
        Set<String> news = quirks.stream()
                .filter(quirk -> isNews(new Lesson(station, quirk), now))
                .collect(Collectors.toUnmodifiableSet());
        if (!news.isEmpty()) {
            keep(station, news, now);
        }
        return !news.isEmpty();
    }

    private boolean isNews(Lesson lesson, Instant now) {
        Instant before = known.get(lesson);
        return before == null || before.plus(AGAIN).isBefore(now);
    }

    /** What cannot be kept now is news again the next time; the message itself does not depend on it. */
    private void keep(StationId station, Set<String> news, Instant now) {
        try {
            deviations.seen(station, news, now);
            news.forEach(quirk -> known.put(new Lesson(station, quirk), now));
        } catch (RuntimeException e) {
            LOG.warn("{}: what was learned of it is not kept: {}", station, e.toString());
        }
    }
}
