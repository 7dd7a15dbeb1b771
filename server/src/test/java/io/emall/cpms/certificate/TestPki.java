package io.emall.cpms.certificate;

import io.emall.cpms.core.security.Algorithm;
import io.emall.cpms.core.security.Credential;
import io.emall.cpms.core.security.ServerCertificates;
import io.emall.cpms.core.security.StationCertificates;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.tls.StationKeyPair;
import io.emall.sim.tls.StationTls;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An authority, the server's two certificates and those of stations, for tests; O must be eMall, CN the identity. */
public final class TestPki implements ServerCertificates, StationCertificates {
    private static final List<String> HERE = List.of("localhost", "127.0.0.1");

    private final X509Maker maker = new X509Maker();
    private final Instant now;
    public final Credential root;
    private final StationKeyPair stationKey = StationKeyPair.fresh("EC", 256);
    private volatile List<Credential> servers = List.of();

    /** @param now on the server's clock; the other certificates are for real clients */
    public TestPki(Instant now) {
        this.now = now;
        root = maker.root("eMall", now);
    }

    /** From now on the server shows new certificates of both kinds. */
    public TestPki make() {
        servers = List.of(server(Algorithm.RSA), server(Algorithm.EC));
        return this;
    }

    public Credential server(Algorithm algorithm) {
        return maker.server(root, algorithm, HERE, Instant.now());
    }

    public void show(Credential... certificates) {
        servers = List.of(certificates);
    }

    @Override
    public List<Credential> current() {
        return servers;
    }

    @Override
    public List<X509Certificate> authorities() {
        return List.of(root.certificate());
    }

    @Override
    public Optional<String> objection(StationId station, @Nullable String serial, X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        return subject.equals("CN=" + station + ",O=eMall") ? Optional.empty() : Optional.of("it is of " + subject);
    }

    public SSLContext profile2() {
        return StationTls.trusting(authorities());
    }

    public SSLContext profile3(String commonName) {
        return profile3(commonName, root, now);
    }

    public SSLContext profile3(String commonName, Credential signer, Instant from) {
        X509Certificate own = maker.station(signer, stationKey.request(commonName, "eMall"), from);
        return StationTls.context(stationKey, List.of(own), authorities());
    }
}
