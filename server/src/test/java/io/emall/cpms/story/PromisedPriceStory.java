package io.emall.cpms.story;

import static io.emall.cpms.story.Stage.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.PriceRuleDesk;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.tariff.dynamic.Rules;
import io.emall.cpms.core.unit.AreaId;
import io.emall.sim.socket.Reply;
import io.emall.sim.station.StationLine;
import io.emall.wire.ocpi.v221.DisplayText;
import io.emall.wire.ocpi.v221.Tariff;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v16.StartTransaction;
import io.emall.wire.ocpp.v16.StopTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A price that comes is told ahead, one that is fixed by hand at once; who charges already pays what was shown then. */
class PromisedPriceStory {
    private static final AreaId AREA = new AreaId("default");
    private static final SpeedClass FAST = SpeedClass.FAST;

    private final Stage stage = Stage.shared();
    private final PriceDesk prices = stage.bean(PriceDesk.class);
    private final PriceRuleDesk rules = stage.bean(PriceRuleDesk.class);

    @Test
    @DisplayName("house 5a.8, R13: what was shown is what is billed, and there is evidence of it")
    void whatWasShownIsBilled() {
        PriceRule rule = Rules.aRule(6, 1).switched(false);
        assertThat(rules.save(ADMINISTRATOR, rule)).isEmpty();
        var shown = stage.bean(Tariffs.class).at(AREA, FAST, Instant.now()).orElseThrow();
        Instant evening = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        var announced =
                (PriceDesk.Outcome.Done) prices.change(ADMINISTRATOR, AREA, FAST, new BigDecimal("0.66"), evening);
        try (Site site = stage.newSite(Speaks.OCPP_16)) {
            site.emsp().await("what comes is told", () -> tells(site, evening, "then 0.66 EUR/kWh"));
            StationLine station = site.station();
            int number = said(station, new StartTransaction(2, site.driver().uid(), 1000, Instant.now()))
                    .transactionId();
            assertThat(rules.fix(ADMINISTRATOR, AREA, FAST, new BigDecimal("0.91"), null, "a fair"))
                    .isInstanceOf(PriceRuleDesk.Outcome.Done.class);
            site.emsp().await("the new price is told", () -> costs(site, "0.91"));
            said(station, new StopTransaction(11_000, Instant.now(), number));
            site.emsp().await("the bill is there", () -> !site.bills().isEmpty());
            assertThat(site.bills().getFirst().totalCost().exclVat())
                    .isEqualByComparingTo(shown.price().perKilowattHour().multiply(BigDecimal.TEN));
            assertThat(stage.bean(PriceRuleViews.class).evidence(ADMINISTRATOR, shown.id()))
                    .get()
                    .extracting(PriceRuleViews.Evidence::told)
                    .asInstanceOf(InstanceOfAssertFactories.list(ToldPrices.Told.class))
                    .anySatisfy(told -> assertThat(told.coming()).isFalse());
            assertThat(stage.bean(ToldPrices.class).of(announced.tariff().id()))
                    .anySatisfy(told -> assertThat(told.coming()).isTrue());
        } finally {
            rules.release(ADMINISTRATOR, AREA, FAST);
            prices.withdraw(ADMINISTRATOR, announced.tariff().id());
            prices.change(ADMINISTRATOR, AREA, FAST, shown.price().perKilowattHour(), null);
        }
    }

    private static boolean tells(Site site, Instant end, String words) {
        return tariff(site)
                .filter(tariff -> end.equals(tariff.endDateTime()) && tariff.tariffAltText() != null)
                .filter(tariff ->
                        tariff.tariffAltText().stream().map(DisplayText::text).anyMatch(text -> text.contains(words)))
                .isPresent();
    }

    private static boolean costs(Site site, String price) {
        return tariff(site)
                .map(tariff -> tariff.elements().getFirst().priceComponents().getFirst())
                .filter(component -> component.price().compareTo(new BigDecimal(price)) == 0)
                .isPresent();
    }

    private static Optional<Tariff> tariff(Site site) {
        return site.emsp().book().tariff("default-FAST");
    }

    private static <R extends Response> R said(StationLine station, Request<R> request) {
        return station.call(request) instanceof Reply.Answer<R>(R answer) ? answer : failed(request);
    }

    private static <R extends Response> R failed(Request<R> request) {
        throw new AssertionError("not answered: " + request);
    }
}
