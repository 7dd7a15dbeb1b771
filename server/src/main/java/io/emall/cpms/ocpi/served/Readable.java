package io.emall.cpms.ocpi.served;

import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.view.Served;
import io.emall.cpms.ocpi.http.DateTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes what people look for out of an object of any version: read from what is served, not from what it came from. */
final class Readable {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Readable() {}

    static Served place(JsonNode location) {
        return new Served.Place(
                text(location, "id"),
                text(location, "name"),
                text(location, "address") + ", " + text(location, "city"),
                location.path("publish").asBoolean(false),
                location.path("evses").valueStream().map(Readable::socket).toList(),
                changed(location),
                location.toPrettyString());
    }

    private static Served.Socket socket(JsonNode evse) {
        return new Served.Socket(
                evse.has("evse_id") ? text(evse, "evse_id") : text(evse, "uid"),
                text(evse, "status"),
                evse.path("connectors").valueStream().map(Readable::plug).toList());
    }

    private static Served.Plug plug(JsonNode connector) {
        BigDecimal watts = number(connector.path("max_electric_power"));
        return new Served.Plug(
                text(connector, "standard"),
                watts == null ? null : watts.divide(THOUSAND),
                connector
                        .path("tariff_ids")
                        .valueStream()
                        .map(id -> id.asString(""))
                        .toList());
    }

    static Served price(JsonNode tariff) {
        return new Served.Price(
                text(tariff, "id"),
                text(tariff, "currency"),
                tariff.path("elements")
                        .valueStream()
                        .flatMap(Readable::components)
                        .toList(),
                changed(tariff),
                tariff.toPrettyString());
    }

    private static Stream<Served.Component> components(JsonNode element) {
        boolean isRestricted = !element.path("restrictions").isEmpty();
        return element.path("price_components")
                .valueStream()
                .map(one -> new Served.Component(
                        text(one, "type"),
                        one.path("price").decimalValue(BigDecimal.ZERO),
                        number(one.path("vat")),
                        isRestricted));
    }

    static Served session(JsonNode session) {
        return new Served.Charge(
                text(session, "id"),
                text(session, "status"),
                false,
                text(session, "location_id"),
                moment(session, "start_date_time"),
                end(session),
                energy(session.path("kwh")),
                total(session),
                changed(session),
                session.toPrettyString());
    }

    static Served record(JsonNode cdr) {
        return new Served.Charge(
                text(cdr, "id"),
                null,
                cdr.path("credit").asBoolean(false),
                text(cdr.path("cdr_location"), "id"),
                moment(cdr, "start_date_time"),
                end(cdr),
                energy(cdr.path("total_energy")),
                total(cdr),
                changed(cdr),
                cdr.toPrettyString());
    }

    static Served booking(JsonNode booking) {
        return new Served.Promise(
                text(booking, "id"),
                text(booking, "reservation_status"),
                text(booking, "location_id"),
                text(booking.path("booking_option"), "evse_uid"),
                moment(booking.path("period"), "start_date_time"),
                end(booking.path("period")),
                changed(booking),
                booking.toPrettyString());
    }

    private static @Nullable Instant end(JsonNode object) {
        return object.has("end_date_time") ? moment(object, "end_date_time") : null;
    }

    private static WattHours energy(JsonNode kilowattHours) {
        BigDecimal kilo = number(kilowattHours);
        return WattHours.ofKilo(kilo == null ? BigDecimal.ZERO : kilo);
    }

    /** 2.2.1 tells it with taxes, 2.3.0 what comes before them and each of them. */
    private static @Nullable Money total(JsonNode object) {
        JsonNode cost = object.path("total_cost");
        BigDecimal gross = number(cost.path("incl_vat"));
        BigDecimal net = number(cost.has("before_taxes") ? cost.path("before_taxes") : cost.path("excl_vat"));
        if (gross == null && net != null) {
            gross = cost.path("taxes")
                    .valueStream()
                    .map(tax -> tax.path("amount").decimalValue(BigDecimal.ZERO))
                    .reduce(net, BigDecimal::add);
        }
        return gross == null ? null : new Money(gross, Currency.getInstance(text(object, "currency")));
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static Instant changed(JsonNode object) {
        return moment(object, "last_updated");
    }

    private static Instant moment(JsonNode object, String field) {
        return DateTimes.parse(text(object, field));
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}
