package io.emall.sim.socket;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a station finds its CSMS and how it proves who it is (OCPP-J 1.6 §3.1.1 and §6.2.2, P-1, P-5).
 *
 * @param base the CSMS's URL without the identity, such as {@code ws://localhost:8081/ocpp}
 * @param identity the station's identity, not yet percent-encoded
 * @param user the name in the Basic credentials: the identity, unless a test wants another
 * @param key the password's raw bytes; null sends no credentials
 */
@SuppressWarnings("ArrayRecordComponent")
public record StationAddress(URI base, String identity, String user, byte @Nullable [] key) {

    public StationAddress(URI base, String identity, byte @Nullable [] key) {
        this(base, identity, identity, key);
    }

    /** With a key that is text (BasicAuthPassword of OCPP 2.x). */
    public StationAddress(URI base, String identity, String key) {
        this(base, identity, identity, key.getBytes(StandardCharsets.UTF_8));
    }

    URI url() {
        String name = URLEncoder.encode(identity, StandardCharsets.UTF_8).replace("+", "%20");
        String parent = base.toString();
        return URI.create(parent.endsWith("/") ? parent + name : parent + "/" + name);
    }

    /** The value of the Authorization header: the key goes as raw bytes, never as hexadecimal digits. */
    Optional<String> authorization() {
        if (key == null) {
            return Optional.empty();
        }
        byte[] name = (user + ":").getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[name.length + key.length];
        System.arraycopy(name, 0, both, 0, name.length);
        System.arraycopy(key, 0, both, name.length, key.length);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }
}
