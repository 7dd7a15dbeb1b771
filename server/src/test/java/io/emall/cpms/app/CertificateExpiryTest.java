package io.emall.cpms.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.certificate.X509Maker;
import io.emall.cpms.certificate.X509Reader;
import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.security.Algorithm;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.Credential;
import io.emall.cpms.core.security.ExpiryWatch;
import io.emall.cpms.core.security.IssuedCertificates.Issued;
import io.emall.cpms.core.security.KnownCertificates.Known;
import io.emall.cpms.core.security.OwnCredentials.Kept;
import io.emall.cpms.core.security.OwnCredentials.Purpose;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.Shelf;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.store.Given;
import io.emall.cpms.store.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What will be out of date is an alarm a month before, and none any more when it was renewed. */
class CertificateExpiryTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final StationId STATION = new StationId("EX1");

    @AutoClose
    private final TestStore store = new TestStore();

    private final X509Maker maker = new X509Maker();
    private final X509Reader reader = new X509Reader();
    private final Shelf shelf = new Shelf(store.own, store.known, reader, List::of);
    private final MemoryAlarms alarms = new MemoryAlarms();
    private Instant now = MADE;
    private final SecurityAlarms events = new SecurityAlarms(alarms.desk(() -> now), Runnable::run);
    private final ExpiryWatch watch = new ExpiryWatch(shelf, store.known, store.issued, reader, events, () -> now);
    private final Credential root = maker.root("eMall", MADE);

    private void server(Instant from) {
        Credential made = maker.server(root, Algorithm.EC, List.of("localhost"), from);
        UUID id = UUID.randomUUID();
        String key = maker.pem(made.key());
        store.own.add(
                new Kept(id, Purpose.SERVER, Algorithm.EC, maker.pem(made.chain()), new Secret(key), false, from));
        store.own.use(id);
        shelf.refresh();
    }

    private void roundAt(Instant moment) {
        now = moment;
        watch.round();
    }

    private static Instant later(int days) {
        return MADE.plus(Duration.ofDays(days));
    }

    @Test
    void oursIsAnAlarmAMonthBeforeUntilItIsRenewed() {
        server(MADE);
        roundAt(later(690));
        assertThat(alarms.open()).isEmpty();

        roundAt(later(710));
        assertThat(alarms.open()).containsExactly("-/- CERTIFICATE CertificateExpires WARNING");
        assertThat(alarms.lasting().getFirst().words()).contains("localhost", "2028");

        server(later(711));
        roundAt(later(711));
        assertThat(alarms.open()).isEmpty();
    }

    @Test
    void aRootWeKnowIsAnAlarmToo() {
        String pem = maker.pem(root.chain());
        store.known.add(new Known("cd".repeat(32), CertificateUse.V2G_ROOT, pem, MADE));
        roundAt(later(15 * 365 - 10));
        assertThat(alarms.lasting().getFirst().words()).contains("eMall CPMS root");
    }

    @Test
    void aStationsIsAnAlarmOfThatStationUntilItTakesANewOne() {
        Given.aSite(store, "EX1");
        store.issued.add(new Issued("0a", STATION, "pem", later(100), MADE, null));
        roundAt(later(60));
        assertThat(alarms.lasting()).isEmpty();
        roundAt(later(80));
        assertThat(alarms.lasting()).hasSize(1);
        assertThat(alarms.lasting().getFirst().key().station()).isEqualTo(STATION);

        store.issued.add(new Issued("0b", STATION, "pem", later(800), later(81), null));
        events.over(STATION, Kind.CERTIFICATE_EXPIRES);
        roundAt(later(81));
        assertThat(alarms.lasting()).isEmpty();
    }
}
