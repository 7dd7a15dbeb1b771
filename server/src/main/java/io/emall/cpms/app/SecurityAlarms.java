package io.emall.cpms.app;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.security.SecurityEvent;
import io.emall.cpms.core.security.SecurityEvents;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Security events go to the log and become alarms, on a thread of their own: a handshake must not wait for them. */
final class SecurityAlarms implements SecurityEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityAlarms.class);

    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final AlarmDesk alarms;
    private final Executor threads;
    /** Who knocks again and again is one alarm, and not a write for each knock. */
    private final Map<AlarmKey, Instant> raised = new ConcurrentHashMap<>();

    SecurityAlarms(AlarmDesk alarms, Executor threads) {
        this.alarms = alarms;
        this.threads = threads;
    }

    @Override
    public void happened(SecurityEvent event) {
        LOG.warn("Security event {}: {} from {}: {}", event.kind(), event.station(), event.from(), event.words());
        if (isNews(key(event.station(), event.kind()), event.at())) {
            threads.execute(() -> raise(event));
        }
    }

    private boolean isNews(AlarmKey key, Instant at) {
        Instant before = raised.get(key);
        if (before != null && at.isBefore(before.plus(AGAIN))) {
            return false;
        }
        raised.put(key, at);
        return true;
    }

    @Override
    public void over(@Nullable StationId station, SecurityEvent.Kind kind) {
        raised.remove(key(station, kind));
        threads.execute(() -> alarms.clear(key(station, kind), ""));
    }

    private void raise(SecurityEvent event) {
        try {
            String from = event.from().isEmpty() ? "" : "from " + event.from();
            alarms.raise(new AlarmReport(
                    key(event.station(), event.kind()), severity(event.kind()), event.words(), from, event.at()));
        } catch (RuntimeException e) {
            LOG.warn("The alarm of security event {} could not be kept: {}", event.kind(), e.toString());
        }
    }

    private static AlarmKey key(@Nullable StationId station, SecurityEvent.Kind event) {
        AlarmKind kind =
                switch (event) {
                    case SIGNING_FAILED, CERTIFICATE_EXPIRES -> AlarmKind.CERTIFICATE;
                    case PROFILE_TOO_LOW,
                            INVALID_STATION_CERTIFICATE,
                            TLS_REFUSED,
                            WRONG_KEY,
                            INVALID_SIGNING_REQUEST -> AlarmKind.SECURITY;
                };
        String code = event.code();
        return station == null ? AlarmKey.ofInstallation(kind, code) : AlarmKey.of(station, kind, code);
    }

    private static Severity severity(SecurityEvent.Kind kind) {
        return switch (kind) {
            case PROFILE_TOO_LOW, INVALID_STATION_CERTIFICATE -> Severity.CRITICAL;
            case SIGNING_FAILED, CERTIFICATE_EXPIRES, INVALID_SIGNING_REQUEST, WRONG_KEY -> Severity.WARNING;
            case TLS_REFUSED -> Severity.NOTICE;
        };
    }
}
