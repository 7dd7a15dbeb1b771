package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Balances;
import io.emall.cpms.core.balance.Balancing;
import io.emall.cpms.core.balance.CarShare;
import io.emall.cpms.core.balance.Store;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a session emitted, on its page, over REST and in the table; known for a part of its energy. */
class SessionCarbonTest {
    private static final LocationId PLACE = new LocationId("carbon");

    @AutoClose
    private static final Office OFFICE = Office.staffed("session-carbon-test");

    private static Visitor ada;
    private static Visitor max;
    private static SessionId session;

    @BeforeAll
    static void aSessionOfTenKilowattHoursOfWhichFiveAreKnown() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        ada.api(Office.ADMINISTRATOR, "PUT", "/locations/carbon", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        ada.api(Office.ADMINISTRATOR, "PUT", "/stations/CO2-1", "{\"locationId\":\"carbon\"}");
        Instant begins = Balancing.quarter(Instant.now());
        session = written(begins);
        Balance balance = new Balance(
                PLACE,
                begins,
                List.of(),
                WattHours.of(5_000),
                WattHours.ZERO,
                WattHours.ZERO,
                WattHours.of(5_000),
                WattHours.ZERO,
                WattHours.ZERO,
                BigDecimal.ZERO,
                new CarbonIntensity(300),
                BigDecimal.ZERO,
                new Store(0, null, null),
                Set.of());
        OFFICE.bean(Balances.class).save(balance, List.of(new CarShare(session, WattHours.of(5_000), false)));
    }

    private static SessionId written(Instant at) {
        SessionLedger ledger = OFFICE.bean(SessionLedger.class);
        Driver driver = new Driver(
                new TokenUid("=1+1"), "RFID", null, null, null, null, null, Driver.AuthMethod.WHITELIST, null);
        ChargingSession begun = new ChargingSession(
                new SessionId(UUID.randomUUID()),
                ledger.nextNumber(),
                OFFICE.bean(Operators.class).home().id(),
                new Place(new StationId("CO2-1"), PLACE, 1, new EvseUid("CO2-1-1"), new ConnectorId("1")),
                new SessionState.Active(),
                at,
                new Transaction("t1", "1", true),
                driver,
                Meter.startingAt(WattHours.ZERO, at),
                SeqNos.NONE,
                null,
                null,
                at);
        MeterReading last = new MeterReading(at.plusSeconds(60), WattHours.of(10_000), null, null, false, List.of());
        ChargingSession metered = begun.metered(begun.meter().with(last), begun.heard(), last.at());
        ledger.write(new SessionChange(metered, true, List.of(last), List.of()));
        return begun.id();
    }

    @Test
    void thePageTellsGramsAndHowMuchIsKnown() {
        assertThat(ada.get("/sessions/" + session).body())
                .contains("3.0\u202fkg", "300 g per kWh", "known for 50\u202f% of the energy")
                .doesNotContain("??");
    }

    @Test
    void restTellsTheSame() {
        JsonNode carbon = new JsonMapper()
                .readTree(ada.api(Office.ADMINISTRATOR, "GET", "/sessions/" + session, "")
                        .body())
                .path("carbon");
        assertThat(carbon.path("grams").asDouble()).isEqualTo(3_000);
        assertThat(carbon.path("gramsPerKwh").asDouble()).isEqualTo(300);
        assertThat(carbon.path("knownKwh").asDouble()).isEqualTo(5);
    }

    @Test
    void theTableHasItAndNoFormulaThatAStrangerChose() {
        assertThat(ada.get("/sessions").body()).contains("/sessions/export");
        List<String> lines =
                ada.get("/sessions/export?location=carbon").body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("id,number,").endsWith("co2_g,co2_g_per_kwh,co2_known_kwh");
        assertThat(lines.getLast())
                .startsWith(session + ",")
                .contains(",'=1+1,")
                .endsWith(",10.000000,3000,300,5.000000");
        assertThat(ada.get("/sessions/export?location=elsewhere").body().lines())
                .hasSize(1);
        assertThat(max.get("/sessions/export").body())
                .contains(session.toString())
                .doesNotContain("=1+1");
    }
}
