package io.emall.sim.station;

import io.emall.sim.socket.Rpc;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.tls.CertificateNames;
import io.emall.sim.tls.StationKeyPair;
import io.emall.sim.tls.StationTls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A station's keys and certificates: what it shows, what it believes, and where it connects with them. */
public final class Keyring {
    private static final int EC_BITS = 256;

    private final Rpc rpc;
    private final Map<String, List<X509Certificate>> roots = new ConcurrentHashMap<>();
    private volatile @Nullable URI secureEntrance;
    private volatile String organisation = "eMall";
    private volatile @Nullable StationKeyPair requested;
    private volatile @Nullable StationKeyPair own;
    private volatile List<X509Certificate> chain = List.of();

    Keyring(Rpc rpc) {
        this.rpc = rpc;
    }

    /** Where it connects with profile 2 and 3. */
    public void secureEntrance(URI entrance) {
        secureEntrance = entrance;
    }

    public void organisation(String name) {
        organisation = name;
    }

    /** Makes a new key and a request for a certificate in its own name. */
    public String request() {
        return request(rpc.address().identity());
    }

    public String request(String commonName) {
        StationKeyPair fresh = StationKeyPair.fresh("EC", EC_BITS);
        requested = fresh;
        return fresh.request(commonName, organisation);
    }

    /** Takes its certificate, if it is for the key it made. */
    public boolean take(String pem) {
        List<X509Certificate> signed = StationTls.read(pem);
        StationKeyPair key = requested;
        if (key == null || !signed.getFirst().getPublicKey().equals(key.pair().getPublic())) {
            return false;
        }
        own = key;
        chain = signed;
        return true;
    }

    public List<X509Certificate> chain() {
        return chain;
    }

    public void install(String use, String pem) {
        roots.computeIfAbsent(use, none -> new ArrayList<>()).addAll(StationTls.read(pem));
    }

    public List<X509Certificate> installed(String use) {
        return List.copyOf(roots.getOrDefault(use, List.of()));
    }

    boolean remove(String serial) {
        boolean[] found = new boolean[1];
        roots.values()
                .forEach(held -> found[0] |=
                        held.removeIf(one -> CertificateNames.of(one).serial().equals(serial)));
        return found[0];
    }

    /** From the next connection on. */
    public void use(int profile) {
        URI entrance = secureEntrance;
        if (entrance != null) {
            rpc.moveTo(address(profile, entrance));
        }
    }

    private StationAddress address(int profile, URI entrance) {
        List<X509Certificate> believed =
                roots.values().stream().flatMap(List::stream).toList();
        SSLContext tls = profile == 3 ? StationTls.context(own, chain, believed) : StationTls.trusting(believed);
        StationAddress there = rpc.address().at(entrance, tls);
        return profile == 3 ? there.with(null) : there;
    }

    /** @param text hexadecimal digits stand for bytes */
    void key(String text, boolean hex) {
        byte[] bytes = hex ? HexFormat.of().parseHex(text) : text.getBytes(StandardCharsets.UTF_8);
        rpc.moveTo(rpc.address().with(bytes));
    }
}
