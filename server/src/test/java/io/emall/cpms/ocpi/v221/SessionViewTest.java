package io.emall.cpms.ocpi.v221;

import static io.emall.cpms.ocpi.view.Samples.EUR;
import static io.emall.cpms.ocpi.view.Samples.TEN;
import static io.emall.cpms.ocpi.view.Samples.aDriver;
import static io.emall.cpms.ocpi.view.Samples.aMeter;
import static io.emall.cpms.ocpi.view.Samples.aSession;
import static io.emall.cpms.ocpi.view.Samples.aTariff;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.view.Booked;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.cpms.ocpi.view.Samples;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionViewTest {

    private final OcpiJson json = new OcpiJson();

    @Test
    @DisplayName("O-34: an active session tells energy, cost so far, driver, references and its booking")
    void rendersAnActiveSession() {
        JsonNode session = render(aSession(new SessionState.Active(), aMeter("12345.6")), aTariff());

        OfficialOcpi.assertValid("2.2.1", "Session", session);
        assertThat(session.path("status").stringValue()).isEqualTo("ACTIVE");
        assertThat(session.path("kwh").decimalValue()).isEqualByComparingTo("12.3456");
        assertThat(session.at("/total_cost/excl_vat").decimalValue()).isEqualByComparingTo("5.56");
        assertThat(session.at("/total_cost/incl_vat").decimalValue()).isEqualByComparingTo("6.78");
        assertThat(session.at("/cdr_token/contract_id").stringValue()).isEqualTo("DE8ACC12E46L89");
        assertThat(session.path("authorization_reference").stringValue()).isEqualTo("REF-1");
        assertThat(session.path("booking_id").stringValue()).isEqualTo(Samples.BOOKING.toString());
        assertThat(session.at("/charging_periods/0/tariff_id").stringValue()).isEqualTo("default-STANDARD");
        assertThat(session.has("end_date_time")).isFalse();
    }

    @Test
    @DisplayName("O-34: a promised session is PENDING and tells no cost at all, not a cost of zero (field lesson 24)")
    void rendersAPendingSession() {
        JsonNode session = render(aSession(new SessionState.Pending(TEN), Meter.UNREAD), aTariff());

        OfficialOcpi.assertValid("2.2.1", "Session", session);
        assertThat(session.path("status").stringValue()).isEqualTo("PENDING");
        assertThat(session.path("kwh").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(session.has("total_cost")).isFalse();
        assertThat(session.has("charging_periods")).isFalse();
    }

    @Test
    @DisplayName("O-34: an ended session is COMPLETED with its end, one that never began INVALID")
    void rendersTheEnds() {
        JsonNode ended = render(aSession(new SessionState.Ended(TEN, "Local", null), aMeter("1000")), aTariff());
        OfficialOcpi.assertValid("2.2.1", "Session", ended);
        assertThat(ended.path("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(ended.path("end_date_time").stringValue()).isEqualTo("2026-03-02T09:30:00.123Z");

        JsonNode abandoned = render(aSession(new SessionState.Abandoned("no car"), Meter.UNREAD), null);
        OfficialOcpi.assertValid("2.2.1", "Session", abandoned);
        assertThat(abandoned.path("status").stringValue()).isEqualTo("INVALID");
    }

    @Test
    @DisplayName("O-34: without a locked price the cost is left out")
    void leavesOutAnUnknownCost() {
        JsonNode session = render(aSession(new SessionState.Active(), aMeter("1000")), null);
        OfficialOcpi.assertValid("2.2.1", "Session", session);
        assertThat(session.has("total_cost")).isFalse();
        assertThat(session.path("currency").stringValue()).isEqualTo("EUR");
    }

    private JsonNode render(ChargingSession session, @Nullable Tariff tariff) {
        @Nullable Bill soFar = tariff == null ? null : Bill.of(session.meter().energy(), tariff.price());
        return json.tree(Booked.of(SessionView.of(session, aDriver(), tariff, soFar, EUR), session.booking()));
    }
}
