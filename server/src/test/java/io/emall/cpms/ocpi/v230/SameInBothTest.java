package io.emall.cpms.ocpi.v230;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Pricing;
import io.emall.cpms.core.tariff.RandomTariffs;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.v221.Dialect221;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.cpms.ocpi.view.Particulars;
import io.emall.cpms.ocpi.view.Samples;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * O-41: the same object said in both versions has the same prices and taxes, and whatever 2.3.0 did not change is the
 * same to the letter. What is compared is JSON, as a partner reads it.
 */
class SameInBothTest {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "HUF", "CLP");
    private static final Set<String> NEW_IN_TARIFF = Set.of("tax_included");
    private static final List<String> LIMITS = List.of("min_price", "max_price");
    private static final List<String> COSTS =
            List.of("total_cost", "total_fixed_cost", "total_energy_cost", "total_time_cost", "total_parking_cost");

    private final OcpiJson json = new OcpiJson();
    private final Dialect older = new Dialect221();
    private final Dialect newer = new Dialect230();

    @RepeatedTest(200)
    @DisplayName("O-41: tariff, session and CDR of any price, tax, energy and currency agree")
    void moneyAgrees(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Tariff tariff = tariff(random);
        long energy = random.nextLong(200_000_000);
        String wattHours = BigDecimal.valueOf(energy, 3).toPlainString();

        Offer offer = new Offer(tariff, Samples.EMALL, Samples.NINE);
        sameTariff(said(older, d -> d.tariff(offer)), said(newer, d -> d.tariff(offer)));

        var session = Samples.aSession(new SessionState.Active(), Samples.aMeter(wattHours));
        Function<Dialect, Object> sessionOf = d -> d.session(
                session,
                Samples.aDriver(),
                tariff,
                Bill.of(session.meter().energy(), tariff.price()),
                tariff.price().currency());
        same(said(older, sessionOf), said(newer, sessionOf), tariff, Set.of("total_cost"));

        var record = Samples.aRecord(tariff, Bill.of(new WattHours(new BigDecimal(wattHours)), tariff.price()));
        ObjectNode before = said(older, d -> d.cdr(record));
        ObjectNode now = said(newer, d -> d.cdr(record));
        sameTariff((ObjectNode) before.at("/tariffs/0"), (ObjectNode) now.at("/tariffs/0"));
        before.remove("tariffs");
        now.remove("tariffs");
        same(before, now, tariff, Set.of("total_cost", "total_energy_cost"));
    }

    @RepeatedTest(200)
    @DisplayName("O-41: all elements, restrictions and limits agree, and so do the bills made of them")
    void elementsAgree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Tariff tariff = RandomTariffs.tariff(random);
        Offer offer = new Offer(tariff, Samples.EMALL, Samples.NINE);
        ObjectNode before = said(older, d -> d.tariff(offer));
        OfficialOcpi.assertValid("2.2.1", "Tariff", before);
        sameTariff(before, said(newer, d -> d.tariff(offer)));

        var record = Samples.aRecord(tariff, Pricing.bill(tariff, RandomTariffs.usage(random), List.of()));
        ObjectNode cdr = said(older, d -> d.cdr(record));
        ObjectNode now = said(newer, d -> d.cdr(record));
        for (String cost : COSTS) {
            assertThat(now.at("/" + cost + "/before_taxes")).isEqualTo(cdr.at("/" + cost + "/excl_vat"));
            assertThat(tax(now.path(cost))).isEqualByComparingTo(vat(cdr.path(cost)));
        }
        List<String> differing =
                Stream.concat(COSTS.stream(), Stream.of("tariffs")).toList();
        assertThat(now.remove(differing)).isEqualTo(cdr.remove(differing));
    }

    private static BigDecimal tax(JsonNode cost) {
        return cost.path("taxes")
                .valueStream()
                .map(each -> each.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal vat(JsonNode cost) {
        return cost.isMissingNode()
                ? BigDecimal.ZERO
                : cost.path("incl_vat")
                        .decimalValue()
                        .subtract(cost.path("excl_vat").decimalValue());
    }

    @Test
    @DisplayName(
            "O-41: a location, its EVSEs and connectors are the same in both; what is new is left out, not invented")
    void placesAgree() {
        for (ConnectorState state : ConnectorState.values()) {
            var evse = Samples.anEvse(true, false, state);
            var location = Samples.aLocation(List.of(evse));
            JsonNode said = said(newer, d -> d.location(location, "eMall", true, Particulars.EMPTY));
            OfficialOcpi.assertValid("2.3.0", "Location", said);
            assertThat(said).isEqualTo(said(older, d -> d.location(location, "eMall", true, Particulars.EMPTY)));
            assertThat(said(newer, d -> d.evse(evse, Samples.AREA, Particulars.EMPTY)))
                    .isEqualTo(said(older, d -> d.evse(evse, Samples.AREA, Particulars.EMPTY)));
        }
    }

    @Test
    @DisplayName("O-34: a session that has not begun tells no cost in 2.3.0 either (field lesson 24)")
    void tellsNoCostBeforeTheStart() {
        var session = Samples.aSession(new SessionState.Pending(Samples.TEN), Meter.UNREAD);
        JsonNode said = said(newer, d -> d.session(session, Samples.aDriver(), null, null, Samples.EUR));
        OfficialOcpi.assertValid("2.3.0", "Session", said);
        assertThat(said.has("total_cost")).isFalse();
    }

    private void sameTariff(ObjectNode before, ObjectNode now) {
        OfficialOcpi.assertValid("2.3.0", "Tariff", now);
        assertThat(now.path("tax_included").stringValue()).isEqualTo("NO");
        for (String limit : LIMITS) {
            assertThat(now.at("/" + limit + "/before_taxes")).isEqualTo(before.at("/" + limit + "/excl_vat"));
            assertThat(now.at("/" + limit + "/after_taxes")).isEqualTo(before.at("/" + limit + "/incl_vat"));
        }
        assertThat(now.deepCopy().remove(NEW_IN_TARIFF).remove(LIMITS))
                .isEqualTo(before.deepCopy().remove(LIMITS));
    }

    /** All but the costs is equal; each cost is the same before taxes, and its taxes make it what it was with VAT. */
    private static void same(ObjectNode before, ObjectNode now, Tariff tariff, Set<String> costs) {
        OfficialOcpi.assertValid("2.3.0", now.has("cdr_location") ? "CDR" : "Session", now);
        for (String cost : costs) {
            JsonNode excl = before.at("/" + cost + "/excl_vat");
            JsonNode incl = before.at("/" + cost + "/incl_vat");
            JsonNode net = now.at("/" + cost + "/before_taxes");
            ArrayNode taxes = (ArrayNode) now.at("/" + cost + "/taxes");
            assertThat(net.decimalValue()).isEqualByComparingTo(excl.decimalValue());
            BigDecimal tax = taxes.valueStream()
                    .map(each -> each.path("amount").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(net.decimalValue().add(tax)).isEqualByComparingTo(incl.decimalValue());
            assertThat(taxes.get(0).path("percentage").decimalValue())
                    .isEqualByComparingTo(tariff.price().vat().percent());
        }
        assertThat(now.deepCopy().remove(costs)).isEqualTo(before.deepCopy().remove(costs));
    }

    private ObjectNode said(Dialect dialect, Function<Dialect, Object> object) {
        return json.tree(object.apply(dialect));
    }

    private static Tariff tariff(Random random) {
        Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        BigDecimal perKwh = BigDecimal.valueOf(random.nextInt(2_000_000), 6);
        BigDecimal vat = BigDecimal.valueOf(random.nextInt(3_000), 2);
        Tariff any = Samples.aTariff();
        return new Tariff(
                any.id(),
                any.area(),
                any.speed(),
                any.kind(),
                new Price(perKwh, currency, new VatRate(vat)),
                new Interval(Samples.NINE, null),
                Samples.NINE);
    }
}
