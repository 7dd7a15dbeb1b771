package io.emall.sim.socket;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a station finds its CSMS and how it proves who it is (OCPP-J 1.6 §3.1.1 and §6.2.2, P-1, P-5).
 *
 * @param base the CSMS's URL without the identity, such as {@code ws://localhost:8081/ocpp}
 * @param identity the station's identity, not yet percent-encoded
 * @param user the name in the Basic credentials: the identity, unless a test wants another
 * @param key the password's raw bytes; null sends no credentials
 * @param tls what TLS works with, when the CSMS is at {@code wss:}; null for what Java trusts
 */
@SuppressWarnings("ArrayRecordComponent")
public record StationAddress(
        URI base,
        String identity,
        String user,
        byte @Nullable [] key,
        @Nullable SSLContext tls) {

    public StationAddress(URI base, String identity, String user, byte @Nullable [] key) {
        this(base, identity, user, key, null);
    }

    public StationAddress(URI base, String identity, byte @Nullable [] key) {
        this(base, identity, identity, key);
    }

    /** The same station at another entrance, with TLS. */
    public StationAddress at(URI entrance, SSLContext context) {
        return new StationAddress(entrance, identity, user, key, context);
    }

    /** The same station with another key. */
    public StationAddress with(byte @Nullable [] otherKey) {
        return new StationAddress(base, identity, user, otherKey, tls);
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
