package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A private network to connect through. */
public record Vpn(
        @Length(max = 512) @Length(since = "2.1", max = 2000)
        String server,

        @Length(max = 20) @Length(since = "2.1", max = 50) String user,
        @Length(max = 20) @Length(since = "2.1", max = 64) String password,
        @Length(max = 255) String key,
        VpnType type,

        @Length(max = 20) @Length(since = "2.1", max = 50) @Nullable
        String group,

        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Vpn(String server, String user, String password, String key, VpnType type) {
        this(server, user, password, key, type, null, null);
    }
}
