package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that concerns a station's security (P-70).
 *
 * @param at on the station's clock, or ours
 * @param type such as {@code TamperDetectionActivated}; made one short printable line, as is {@code info}
 * @param severity null if it is only kept, not an alarm
 * @param ours whether we saw it ourselves
 */
public record SecurityEvent(
        UUID id,
        StationId station,
        Instant at,
        String type,
        String info,
        @Nullable Severity severity,
        boolean ours) {

    private static final int LONGEST_TYPE = 80;
    private static final int LONGEST_INFO = 500;

    public SecurityEvent {
        type = Words.line(type, LONGEST_TYPE);
        info = Words.line(info, LONGEST_INFO);
    }
}
