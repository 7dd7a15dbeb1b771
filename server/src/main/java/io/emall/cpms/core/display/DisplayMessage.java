package io.emall.cpms.core.display;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a station shows, or shall show (OCPP 2.0.1 O01).
 *
 * @param number the station's number of it; setting it again replaces it
 * @param state only while the station is so; null for always
 * @param from null for now
 * @param until null for as long as it is not cleared
 * @param transaction shown only during it, and gone with it
 * @param language such as {@code it}; null if it does not matter
 */
public record DisplayMessage(
        int number,
        Priority priority,
        @Nullable When state,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String transaction,
        Format format,
        @Nullable String language,
        String content) {

    /** How it shares the display with others. */
    public enum Priority {
        /** Alone, and before all others. */
        ALWAYS_FRONT,
        /** Before those of the normal cycle. */
        IN_FRONT,
        /** In turn with the others. */
        NORMAL_CYCLE
    }

    /** The station's state in which it is shown. */
    public enum When {
        CHARGING,
        FAULTED,
        IDLE,
        UNAVAILABLE,
        /** 2.1 only. */
        SUSPENDED,
        /** 2.1 only. */
        DISCHARGING
    }

    /** How the content is to be read. */
    public enum Format {
        ASCII,
        HTML,
        URI,
        UTF8,
        /** 2.1 only: shown as a QR code. */
        QRCODE
    }
}
