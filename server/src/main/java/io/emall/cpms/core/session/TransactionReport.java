package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a transaction, as a station reported it in any version. Everything but phase and time may be missing
 * or wrong; it is recorded all the same (P-41).
 *
 * @param evse the EVSE's number at the station
 * @param seqNo the report's number within its transaction, where the version has one
 * @param offline whether it happened while the station was not connected, and so is history
 * @param activity what the car does, such as {@code Charging}, {@code SuspendedEV}
 * @param reason why it ended, in OCPP's words
 * @param remoteStart the number of the remote start that caused it
 */
public record TransactionReport(
        Phase phase,
        Reference reference,
        Instant at,
        @Nullable Integer evse,
        @Nullable Integer connector,
        @Nullable TokenUid token,
        @Nullable Integer seqNo,
        boolean offline,
        List<MeterReading> readings,
        @Nullable String activity,
        @Nullable String reason,
        @Nullable Integer reservation,
        @Nullable Integer remoteStart) {

    /** Which part of the transaction is reported. */
    public enum Phase {
        BEGUN,
        UPDATED,
        ENDED
    }

    /** How the report names its transaction. */
    public sealed interface Reference {

        /** By the short number we gave (1.6); may be one we never gave. */
        record Numbered(int number) implements Reference {}

        /** By the station's own id (2.x). */
        record Named(String id) implements Reference {}

        /** Not yet: a 1.6 start, recognised when repeated by this key. */
        record Unnamed(String key) implements Reference {}
    }
}
