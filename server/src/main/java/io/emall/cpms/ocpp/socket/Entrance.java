package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.onboarding.Shown;
import io.emall.cpms.core.unit.StationId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How what a station shows is judged.
 *
 * @param newcomers where unknown stations knock; null where nobody listens
 */
public record Entrance(KeyHash hash, @Nullable Newcomers newcomers) {
    private static final int OWN_OF_IPV6 = 8;

    Newcomers.Entry knock(StationId station, InetAddress from, byte[] sent) {
        return newcomers == null
                ? Newcomers.Entry.UNKNOWN
                : newcomers.knock(station, from.getHostAddress(), network(from), shown(sent));
    }

    private Shown shown(byte[] sent) {
        return new Shown() {
            @Override
            public int length() {
                return sent.length;
            }

            @Override
            public byte[] hash() {
                return hash.of(sent);
            }

            @Override
            public boolean matches(byte[] stored) {
                return hash.matches(stored, sent);
            }
        };
    }

    /** IPv6 hosts own a /64. */
    private static String network(InetAddress from) {
        return from instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(from.getAddress(), OWN_OF_IPV6))
                : from.getHostAddress();
    }
}
