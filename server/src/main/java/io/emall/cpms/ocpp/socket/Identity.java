package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.unit.StationId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the station's identity in the path it asks for (P-1). */
final class Identity {

    private Identity() {}

    /**
     * @param prefix such as {@code /ocpp/}
     * @param path as sent, not decoded
     */
    static Optional<StationId> of(String prefix, String path) {
        if (!path.startsWith(prefix)) {
            return Optional.empty();
        }
        String segment = path.substring(prefix.length());
        return segment.indexOf('/') >= 0 ? Optional.empty() : decoded(segment);
    }

    private static Optional<StationId> decoded(String segment) {
        try {
            String plusIsPlus = segment.replace("+", "%2B");
            return Optional.of(new StationId(URLDecoder.decode(plusIsPlus, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
