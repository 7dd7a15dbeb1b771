package io.emall.cpms.ocpi.v221;

import static io.emall.cpms.ocpi.view.Samples.aPlace;
import static io.emall.cpms.ocpi.view.Samples.aRecord;
import static io.emall.cpms.ocpi.view.Samples.aTariff;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SignedMeter;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.v230.Dialect230;
import io.emall.cpms.ocpi.view.Booked;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.cpms.ocpi.view.Samples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CdrViewTest {

    private final OcpiJson json = new OcpiJson();

    @Test
    @DisplayName("O-35: a CDR is valid, and its total follows from its own tariff, step size and energy (O-33)")
    void totalIsDerivable() {
        ChargeDetailRecord record = aRecord("12345.678");
        JsonNode cdr = json.tree(Booked.of(CdrView.of(record), record.booking()));

        OfficialOcpi.assertValid("2.2.1", "CDR", cdr);
        BigDecimal energy = cdr.at("/charging_periods/0/dimensions/0/volume").decimalValue();
        BigDecimal price =
                cdr.at("/tariffs/0/elements/0/price_components/0/price").decimalValue();
        BigDecimal vat = cdr.at("/tariffs/0/elements/0/price_components/0/vat").decimalValue();
        BigDecimal net = energy.multiply(price);
        assertThat(energy).isEqualByComparingTo("12.346");
        assertThat(cdr.path("total_energy").decimalValue()).isEqualByComparingTo(energy);
        assertThat(cdr.at("/total_cost/excl_vat").decimalValue())
                .isEqualByComparingTo(net.setScale(2, RoundingMode.HALF_UP));
        assertThat(cdr.at("/total_cost/incl_vat").decimalValue())
                .isEqualByComparingTo(
                        net.multiply(BigDecimal.ONE.add(vat.movePointLeft(2))).setScale(2, RoundingMode.HALF_UP));
        assertThat(cdr.path("total_time").decimalValue()).isEqualByComparingTo("1.5");
    }

    @Test
    @DisplayName("O-35: a CDR refers to its session, authorisation and booking, and describes the place of then")
    void refersToWhatItBills() {
        ChargeDetailRecord record = aRecord("1000");
        JsonNode cdr = json.tree(Booked.of(CdrView.of(record), record.booking()));

        assertThat(cdr.path("id").stringValue()).isEqualTo(Samples.SESSION.toString());
        assertThat(cdr.path("session_id").stringValue()).isEqualTo(Samples.SESSION.toString());
        assertThat(cdr.path("authorization_reference").stringValue()).isEqualTo("REF-1");
        assertThat(cdr.path("booking_id").stringValue()).isEqualTo(Samples.BOOKING.toString());
        assertThat(cdr.at("/cdr_location/evse_id").stringValue()).isEqualTo("IT*EML*EMI1*1");
        assertThat(cdr.at("/cdr_location/connector_power_type").stringValue()).isEqualTo("AC_3_PHASE");
    }

    @Test
    @DisplayName("O-35: what takes a bill back says all that the bill says, but for a negative total cost")
    void takesABillBack() {
        ChargeDetailRecord record = aRecord("1000");
        ObjectNode bill =
                json.tree(Booked.of(CdrView.of(record), record.booking())).asObject();
        ChargeDetailRecord back = record.credit(Samples.TEN.plusSeconds(5));
        ObjectNode credit =
                json.tree(Booked.of(CdrView.of(back), back.booking())).asObject();

        OfficialOcpi.assertValid("2.2.1", "CDR", credit);
        assertThat(credit.path("credit").booleanValue()).isTrue();
        assertThat(credit.path("credit_reference_id")).isEqualTo(bill.path("id"));
        assertThat(credit.path("id")).isNotEqualTo(bill.path("id"));
        for (String part : List.of("/total_cost/excl_vat", "/total_cost/incl_vat")) {
            assertThat(credit.at(part).decimalValue())
                    .isNegative()
                    .isEqualByComparingTo(bill.at(part).decimalValue().negate());
        }
        List<String> own = List.of("id", "credit", "credit_reference_id", "total_cost", "last_updated");
        assertThat(credit.remove(own)).isEqualTo(bill.remove(own));
    }

    @Test
    @DisplayName("O-39: what a booking cost stands on the session's bill, in a period and under a tariff of its own")
    void billsThatAPlaceWasKept() {
        Bill bill = Bill.of(
                WattHours.of(1000), aTariff().price(), List.of(new Fee(Fee.Kind.RESERVATION, new BigDecimal("2"))));
        ChargeDetailRecord record = aRecord(aTariff(), bill);
        JsonNode cdr = json.tree(Booked.of(CdrView.of(record), record.booking()));

        OfficialOcpi.assertValid("2.2.1", "CDR", cdr);
        OfficialOcpi.assertValid("2.3.0-bookings", "CDR", json.tree(new Dialect230().cdr(record)));
        assertThat(cdr.at("/total_reservation_cost/excl_vat").decimalValue()).isEqualByComparingTo("2");
        assertThat(cdr.at("/total_energy_cost/excl_vat").decimalValue()).isEqualByComparingTo("0.45");
        assertThat(cdr.at("/total_cost/excl_vat").decimalValue()).isEqualByComparingTo("2.45");
        assertThat(cdr.at("/charging_periods/0/tariff_id")).isEqualTo(cdr.at("/tariffs/1/id"));
        assertThat(cdr.at("/tariffs/1/elements/0/restrictions/booking").stringValue())
                .isEqualTo("BOOKING");
    }

    @Test
    @DisplayName("O-39: a booking that nobody used is billed without session, energy, EVSE and connector")
    void billsWhoDidNotCome() {
        Bill bill =
                Bill.of(WattHours.of(0), aTariff().price(), List.of(new Fee(Fee.Kind.NO_SHOW, new BigDecimal("5"))));
        Place nowhere = new Place(aPlace().station(), aPlace().location(), null, null, null);
        ChargeDetailRecord used = aRecord("0");
        ChargeDetailRecord record = ChargeDetailRecord.of(
                aBooking(),
                used.operator(),
                new Interval(Samples.NINE, Samples.TEN),
                new ChargeDetailRecord.Site(nowhere, "Politecnico", used.site().address(), null, null),
                aTariff(),
                bill,
                Samples.TEN);
        JsonNode cdr = json.tree(Booked.of(CdrView.of(record), record.booking()));

        OfficialOcpi.assertValid("2.2.1", "CDR", cdr);
        OfficialOcpi.assertValid("2.3.0-bookings", "CDR", json.tree(new Dialect230().cdr(record)));
        assertThat(cdr.has("session_id")).isFalse();
        assertThat(cdr.path("booking_id").stringValue()).isEqualTo(Samples.BOOKING.toString());
        assertThat(cdr.path("authorization_reference").stringValue()).isEqualTo("REF-1");
        assertThat(cdr.at("/cdr_location/evse_uid").stringValue()).isEqualTo("#NA");
        assertThat(cdr.path("total_energy").decimalValue()).isZero();
        assertThat(cdr.at("/total_cost/incl_vat").decimalValue()).isEqualByComparingTo("6.1");
        assertThat(cdr.at("/charging_periods/0/dimensions/0/type").stringValue())
                .isEqualTo("RESERVATION_TIME");
    }

    private static Booking aBooking() {
        return new Booking(
                Samples.BOOKING,
                1,
                new EvseUid("EMI1-1"),
                new Interval(Samples.NINE, Samples.TEN),
                Samples.aDriver(),
                "Q-1",
                BookingTerms.STANDARD,
                new Booking.State.NoShow());
    }

    @Test
    @DisplayName("P-45: what the meter signed is valid OCPI")
    void tellsWhatTheMeterSigned() {
        ChargeDetailRecord plain = aRecord("1000");
        String signed = SignedDataViewTest.value("OCMF|{}|{}", "OCMF", "3059");
        ChargeDetailRecord record = new ChargeDetailRecord(
                plain.session(),
                plain.operator(),
                plain.startedAt(),
                plain.endedAt(),
                plain.driver(),
                plain.booking(),
                plain.site(),
                plain.tariff(),
                plain.bill(),
                plain.createdAt(),
                new SignedMeter(signed, signed));
        JsonNode cdr = json.tree(Booked.of(CdrView.of(record), record.booking()));

        OfficialOcpi.assertValid("2.2.1", "CDR", cdr);
        assertThat(cdr.at("/signed_data/signed_values")).hasSize(2);
        assertThat(json.tree(Booked.of(CdrView.of(plain), plain.booking())).has("signed_data"))
                .isFalse();
    }

    @Test
    @DisplayName("O-32: a tariff has one energy price with VAT and step size 1")
    void rendersATariff() {
        JsonNode tariff = json.tree(TariffView.of(new Offer(aTariff(), Samples.EMALL, Samples.NINE)));

        OfficialOcpi.assertValid("2.2.1", "Tariff", tariff);
        assertThat(tariff.path("elements").toString())
                .isEqualTo(
                        "[{\"price_components\":[{\"type\":\"ENERGY\",\"price\":0.45,\"step_size\":1,\"vat\":22}]}]");
    }
}
