package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.security.IssuedCertificates.Issued;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresIssuedCertificatesTest {
    private static final StationId ONE = new StationId("IS1");
    private static final StationId TWO = new StationId("IS2");
    private static final Instant NOON = Given.NOON;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresIssuedCertificates certificates = STORE.issued;

    @BeforeAll
    static void stations() {
        Given.aSite(STORE, "IS1");
        Given.aSite(STORE, "IS2");
    }

    @BeforeEach
    void empty() {
        STORE.sql.sql("truncate issued_certificate").update();
    }

    private Issued issued(String serial, @Nullable StationId station, int days, int order) {
        Issued one = new Issued(
                serial, station, "pem " + serial, NOON.plus(Duration.ofDays(days)), NOON.plusSeconds(order), null);
        certificates.add(one);
        return one;
    }

    @Test
    void areFoundByNumberAndByStation() {
        Issued old = issued("0a", ONE, 10, 1);
        Issued fresh = issued("0b", ONE, 400, 2);
        Issued ours = issued("0c", null, 400, 3);

        assertThat(certificates.find("0a")).contains(old);
        assertThat(certificates.find("0c")).contains(ours);
        assertThat(certificates.find("0d")).isEmpty();
        assertThat(certificates.of(ONE)).containsExactly(fresh, old);
        assertThat(certificates.of(TWO)).isEmpty();
    }

    @Test
    void onlyAStationsNewestCanBeOutOfDateSoon() {
        issued("0a", ONE, 10, 1);
        issued("0b", ONE, 400, 2);
        issued("0c", null, 5, 3);
        Issued second = issued("0d", TWO, 20, 4);

        assertThat(certificates.expiringBefore(NOON.plus(Duration.ofDays(30)), 5))
                .containsExactly(second);
        assertThat(certificates.expiringBefore(NOON.plus(Duration.ofDays(20)), 5))
                .isEmpty();
        assertThat(certificates.expiringBefore(NOON.plus(Duration.ofDays(500)), 1))
                .containsExactly(second);
        certificates.revoke("0d", NOON);
        assertThat(certificates.expiringBefore(NOON.plus(Duration.ofDays(30)), 5))
                .isEmpty();
    }

    @Test
    void aCertificateIsTakenBackOnce() {
        issued("0a", ONE, 10, 1);
        certificates.revoke("0a", NOON);
        certificates.revoke("0a", NOON.plusSeconds(9));
        assertThat(certificates.find("0a").orElseThrow().revokedAt()).isEqualTo(NOON);
    }
}
