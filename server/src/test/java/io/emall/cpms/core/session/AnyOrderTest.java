package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.unit.WattHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** P-43: however the reports of a transaction come, and however often, they make the same session and one bill. */
class AnyOrderTest {

    private static final int[] TWICE_EACH = {0, 0, 1, 1, 2, 2};

    /** What must not depend on the order. */
    private record Outcome(Instant startedAt, Instant endedAt, WattHours energy, String contract, int bills) {}

    @Test
    void allOrdersWithAllRepetitionsMakeTheSameSession() {
        List<List<Integer>> orders = orders(new ArrayList<>(), TWICE_EACH.clone());
        assertThat(orders).hasSize(90);

        Instant start = new Site().now;
        Outcome expected = new Outcome(start, start.plus(Duration.ofMinutes(20)), WattHours.of(8000), "DE-ABC-C1", 1);
        for (List<Integer> order : orders) {
            assertThat(played(order)).as("order %s", order).isEqualTo(expected);
        }
    }

    private static Outcome played(List<Integer> order) {
        Site site = new Site();
        StationDesk desk = site.desk();
        TransactionReport[] reports = {
            report(site, Phase.BEGUN, 0, 1000), report(site, Phase.UPDATED, 1, 4000), report(site, Phase.ENDED, 2, 9000)
        };
        site.passes(Duration.ofMinutes(30));
        order.forEach(each -> desk.transaction(reports[each]));
        assertThat(site.ledger.sessions).hasSize(1);
        ChargingSession session = site.ledger.sessions.values().iterator().next();
        return new Outcome(
                session.startedAt(),
                session.endedAt(),
                session.meter().energy(),
                session.driver().contractId(),
                site.ledger.records.size());
    }

    private static TransactionReport report(Site site, Phase phase, int seqNo, long register) {
        Instant at = site.now.plus(Duration.ofMinutes(10).multipliedBy(seqNo));
        return new TransactionReport(
                phase,
                new Reference.Named("tx"),
                at,
                1,
                1,
                phase == Phase.BEGUN ? Site.CARD : null,
                seqNo,
                true,
                List.of(new MeterReading(at, WattHours.of(register), null, null, phase == Phase.BEGUN, List.of())),
                null,
                null,
                null,
                null);
    }

    private static List<List<Integer>> orders(List<Integer> before, int[] left) {
        if (before.size() == left.length) {
            return List.of(List.copyOf(before));
        }
        return Stream.of(0, 1, 2)
                .filter(next -> before.stream().filter(next::equals).count() < 2)
                .flatMap(next -> {
                    List<Integer> longer = new ArrayList<>(before);
                    longer.add(next);
                    return orders(longer, left).stream();
                })
                .toList();
    }
}
