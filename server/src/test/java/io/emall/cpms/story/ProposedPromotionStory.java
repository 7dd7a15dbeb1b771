package io.emall.cpms.story;

import static io.emall.cpms.story.Stage.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.tariff.promotion.Proposal;
import io.emall.cpms.core.tariff.promotion.ProposalDesk;
import io.emall.cpms.core.tariff.promotion.Proposals;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.wire.ocpi.v221.DisplayText;
import io.emall.wire.ocpi.v221.Tariff;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The eMSP hears of a promotion when it is accepted, and not of what is only proposed. */
class ProposedPromotionStory {
    private static final AreaId AREA = new AreaId("default");
    private static final SpeedClass FAST = SpeedClass.FAST;

    private final Stage stage = Stage.shared();
    private final PriceDesk prices = stage.bean(PriceDesk.class);

    @Test
    @DisplayName("R13: proposed, not imposed: the eMSP is told of the promotion once somebody accepted it")
    void theEmspHearsOfItWhenItIsAccepted() {
        BigDecimal ordinary = stage.bean(Tariffs.class)
                .at(AREA, FAST, Instant.now())
                .orElseThrow()
                .price()
                .perKilowattHour();
        Instant begins = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(4));
        Proposal proposal = new Proposal(
                new PriceId(new Uuids(stage.bean(Clock.class)).next()),
                AREA,
                FAST,
                new Interval(begins, begins.plus(Duration.ofHours(2))),
                new BigDecimal("0.23"),
                new Proposal.Grounds(
                        new Proposal.Figures(ordinary, BigDecimal.ZERO, BigDecimal.ZERO, ordinary),
                        ordinary,
                        Duration.ofHours(1),
                        BigDecimal.TEN,
                        Map.of()),
                Instant.now(),
                new Proposal.State.Open());
        try (Site site = stage.newSite(Speaks.OCPP_16)) {
            assertThat(stage.bean(Proposals.class).add(proposal)).isTrue();
            site.emsp().await("the tariff is known", () -> tariff(site).isPresent());
            assertThat(says(site, begins)).as("nobody accepted it").isFalse();
            assertThat(stage.bean(ProposalDesk.class).accept(ADMINISTRATOR, proposal.id()))
                    .isInstanceOf(ProposalDesk.Outcome.Done.class);
            site.emsp().await("the promotion is told", () -> says(site, begins));
        } finally {
            prices.end(ADMINISTRATOR, proposal.id());
        }
    }

    private static boolean says(Site site, Instant begins) {
        return tariff(site)
                .filter(tariff -> begins.equals(tariff.endDateTime()) && tariff.tariffAltText() != null)
                .filter(tariff -> tariff.tariffAltText().stream()
                        .map(DisplayText::text)
                        .anyMatch(text -> text.contains("then 0.23 EUR/kWh")))
                .isPresent();
    }

    private static Optional<Tariff> tariff(Site site) {
        return site.emsp().book().tariff("default-FAST");
    }
}
