package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.FailedExchanges.Failure;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFailedExchangesTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void areReadNewestFirst() throws InterruptedException {
        Failure first = failure("station CP1", "1");
        Failure second = failure("partner ACME", "2");
        PostgresFailedExchanges log = new PostgresFailedExchanges(STORE.sql);
        log.record(first);
        log.record(second);
        log.close();
        assertThat(log.latest(null, 5)).startsWith(second, first);
        assertThat(log.latest("station CP1", 5)).containsExactly(first);
        assertThat(log.dropped()).isZero();
    }

    @Test
    void keepNoAddressOfAFileThatAStationQuotes() throws InterruptedException {
        String file = "no way to http://h/station-files/log/" + new UUID(1, 2) + "/";
        PostgresFailedExchanges log = new PostgresFailedExchanges(STORE.sql);
        log.record(new Failure(Given.NOON, "station F1", "GetLog", file + "s3cret-_K3y!", null));
        log.close();
        assertThat(log.latest("station F1", 5)).extracting(Failure::why).containsExactly(file + "****!");
    }

    @Test
    void neverBlockTheirCallers() throws Exception {
        PostgresFailedExchanges log = new PostgresFailedExchanges(STORE.sql);
        try (Connection other = STORE.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table failed_exchange in exclusive mode");
            for (int i = 0; i < 20_000; i++) {
                log.record(failure("storm", "" + i));
            }
            assertThat(log.dropped()).isPositive();
            other.commit();
        }
        log.close();
        assertThat(STORE.count("failed_exchange where who = 'storm'")).isEqualTo(20_000 - log.dropped());
    }

    private static Failure failure(String who, String what) {
        return new Failure(Given.NOON, who, what, "no answer", Given.NOON.plusSeconds(5));
    }
}
