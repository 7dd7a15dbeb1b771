package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Security events kept in memory. */
public final class MemorySecurityLog implements SecurityLog {
    public final List<SecurityEvent> events = new ArrayList<>();

    /** A desk whose events are kept here. */
    public SecurityDesk desk(AlarmDesk alarms, InstantSource clock) {
        return new SecurityDesk(this, alarms, new Uuids(clock), clock, Duration.ofDays(1));
    }

    @Override
    public boolean record(SecurityEvent event, int most, Instant since) {
        return events.size() < most && events.add(event);
    }

    @Override
    public Page<SecurityEvent> page(@Nullable StationId station, @Nullable String after, int limit) {
        return new Page<>(events.reversed(), null);
    }

    @Override
    public int forget(Instant before, int most) {
        return 0;
    }
}
