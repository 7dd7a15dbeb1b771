package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInstalledCertificatesTest {
    private static final StationId STATION = new StationId("IC1");
    private static final StationId OTHER = new StationId("IC2");
    private static final Held FIRST = held(CertificateUse.CSMS_ROOT, "01");
    private static final Held SECOND = held(CertificateUse.CSMS_ROOT, "02");
    private static final Held THIRD = held(CertificateUse.V2G_ROOT, "01");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresInstalledCertificates held = STORE.installed;

    private static Held held(CertificateUse use, String serial) {
        return new Held(use, new CertificateHash("SHA256", "aa", "bb", serial));
    }

    @BeforeAll
    static void stations() {
        Given.aSite(STORE, "IC1");
        Given.aSite(STORE, "IC2");
    }

    @Test
    void whatAStationTellsReplacesWhatItToldBefore() {
        assertThat(held.toldAt(STATION)).isEmpty();
        held.add(OTHER, FIRST);
        held.replace(STATION, List.of(SECOND, FIRST, FIRST, THIRD), Given.NOON);
        assertThat(held.of(STATION)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(held.toldAt(STATION)).contains(Given.NOON);

        held.replace(STATION, List.of(SECOND), Given.NOON.plusSeconds(1));

        assertThat(held.of(STATION)).containsExactly(SECOND);
        assertThat(held.toldAt(STATION)).contains(Given.NOON.plusSeconds(1));
        held.add(STATION, SECOND);
        held.add(STATION, THIRD);
        assertThat(held.of(STATION)).containsExactly(SECOND, THIRD);
        held.remove(STATION, SECOND.hash());
        held.remove(STATION, SECOND.hash());
        assertThat(held.of(STATION)).containsExactly(THIRD);
        assertThat(held.of(OTHER)).containsExactly(FIRST);
    }
}
