package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.unit.StationId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password in a Basic Authorization header, as the bytes that were sent: it need not be UTF-8 (P-5). */
final class BasicPassword {
    private static final String SCHEME = "Basic ";

    private BasicPassword() {}

    /** The password, if the header is Basic and its user is this station (P-1). */
    static Optional<byte[]> of(StationId station, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] user = Bytes.ofText(station.value() + ":");
        return Bytes.ofBase64(authorization.substring(SCHEME.length()).strip())
                .filter(sent -> startsWith(sent, user))
                .map(sent -> Arrays.copyOfRange(sent, user.length, sent.length));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
