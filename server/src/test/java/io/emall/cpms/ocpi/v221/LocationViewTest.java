package io.emall.cpms.ocpi.v221;

import static io.emall.cpms.ocpi.view.Samples.AREA;
import static io.emall.cpms.ocpi.view.Samples.TEN;
import static io.emall.cpms.ocpi.view.Samples.aLocation;
import static io.emall.cpms.ocpi.view.Samples.anEvse;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.ToldMix;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.v230.Dialect230;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.cpms.ocpi.view.Particulars;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LocationViewTest {

    private final OcpiJson json = new OcpiJson();

    @Test
    @DisplayName("O-30: a location is rendered as the official schema wants it, with capabilities and tariff ids")
    void rendersALocation() {
        JsonNode location = json.tree(LocationView.of(
                aLocation(List.of(anEvse(true, false, ConnectorState.AVAILABLE))), "eMall", true, Particulars.EMPTY));

        OfficialOcpi.assertValid("2.2.1", "Location", location);
        assertThat(location.path("country_code").stringValue()).isEqualTo("IT");
        assertThat(location.path("publish").booleanValue()).isTrue();
        assertThat(location.at("/coordinates/latitude").stringValue()).isEqualTo("45.478100");
        assertThat(location.path("last_updated").stringValue())
                .as("no finer than milliseconds: DateTime has 25 characters at most (O-14)")
                .isEqualTo("2026-03-02T09:30:00.123Z");
        assertThat(location.at("/evses/0/capabilities").toString())
                .isEqualTo("[\"RFID_READER\",\"REMOTE_START_STOP_CAPABLE\",\"UNLOCK_CAPABLE\",\"RESERVABLE\","
                        + "\"CHARGING_PROFILE_CAPABLE\",\"CHARGING_PREFERENCES_CAPABLE\"]");
        assertThat(location.at("/evses/0/connectors/0/tariff_ids/0").stringValue())
                .isEqualTo("default-STANDARD");
        assertThat(location.at("/evses/0/connectors/0/max_electric_power").intValue())
                .isEqualTo(22_000);
        assertThat(location.has("energy_mix")).as("absent, not null").isFalse();
    }

    @Test
    @DisplayName("O-30: what the energy is made of is told with its supplier, in shares that make 100")
    void tellsWhatItsEnergyIsMadeOf() {
        Location site = aLocation(List.of(anEvse(true, false, ConnectorState.AVAILABLE)));
        JsonNode mix = told(site, Map.of(Source.WIND, "33.34", Source.WATER, "33.33", Source.GAS, "33.33"), 210.4);
        assertThat(mix.path("is_green_energy").booleanValue()).isFalse();
        assertThat(mix.at("/energy_sources")).hasSize(3);
        double sum = mix.at("/energy_sources")
                .valueStream()
                .mapToDouble(source -> source.path("percentage").doubleValue())
                .sum();
        assertThat(sum).isEqualTo(100.0);
        assertThat(mix.at("/environ_impact/0/category").stringValue()).isEqualTo("CARBON_DIOXIDE");
        assertThat(mix.at("/environ_impact/0/amount").intValue()).isEqualTo(210);
        assertThat(mix.path("supplier_name").stringValue()).hasSize(64);
        JsonNode green = told(site, Map.of(Source.WIND, "60", Source.SOLAR, "40"), 15);
        assertThat(green.path("is_green_energy").booleanValue()).isTrue();
        JsonNode unknown = told(site, Map.of(), 300);
        assertThat(unknown.has("energy_sources")).isFalse();
        assertThat(unknown.path("is_green_energy").booleanValue()).isFalse();
    }

    private JsonNode told(Location site, Map<Source, String> percent, double grams) {
        Map<Source, BigDecimal> shares = new EnumMap<>(Source.class);
        percent.forEach((source, share) -> shares.put(source, new BigDecimal(share)));
        ToldMix mix = new ToldMix(site.id(), "S".repeat(80), new Mix(shares, new CarbonIntensity(grams)), TEN);
        Particulars particulars = new Particulars(Map.of(), Map.of(), Map.of(site.id(), mix));
        JsonNode before = json.tree(LocationView.of(site, "eMall", true, particulars));
        OfficialOcpi.assertValid("2.2.1", "Location", before);
        JsonNode now = json.tree(new Dialect230().location(site, "eMall", true, particulars));
        OfficialOcpi.assertValid("2.3.0", "Location", now);
        assertThat(now.path("energy_mix")).isEqualTo(before.path("energy_mix"));
        return before.path("energy_mix");
    }

    @Test
    @DisplayName("O-30: opening hours and planned maintenance are told, in periods that end on the day they begin")
    void tellsHoursAndMaintenance() {
        Interval easter = new Interval(TEN, TEN.plusSeconds(86_400));
        OpeningHours hours = new OpeningHours(
                false,
                List.of(new OpeningHours.Regular(DayOfWeek.SUNDAY, LocalTime.of(18, 0), LocalTime.of(2, 30))),
                List.of(),
                List.of(easter));
        Evse evse = anEvse(true, false, ConnectorState.AVAILABLE);
        Location site = aLocation(List.of(evse));
        MaintenanceWindow window = new MaintenanceWindow(
                new UUID(0, 1),
                new UUID(0, 2),
                evse.uid(),
                null,
                MaintenanceWindow.Kind.MAINTENANCE,
                easter,
                "new cable",
                "max",
                MaintenanceWindow.State.PLANNED);
        Particulars particulars =
                new Particulars(Map.of(site.id(), hours), Map.of(evse.uid(), List.of(window)), Map.of());

        JsonNode location = json.tree(LocationView.of(site, "eMall", true, particulars));

        OfficialOcpi.assertValid("2.2.1", "Location", location);
        assertThat(location.path("opening_times").toString())
                .isEqualTo("{\"twentyfourseven\":false,\"regular_hours\":["
                        + "{\"weekday\":7,\"period_begin\":\"18:00\",\"period_end\":\"23:59\"},"
                        + "{\"weekday\":1,\"period_begin\":\"00:00\",\"period_end\":\"02:30\"}],"
                        + "\"exceptional_closings\":[{\"period_begin\":\"2026-03-02T09:30:00.123Z\","
                        + "\"period_end\":\"2026-03-03T09:30:00.123Z\"}]}");
        assertThat(location.at("/evses/0/status_schedule").toString())
                .isEqualTo("[{\"period_begin\":\"2026-03-02T09:30:00.123Z\",\"status\":\"INOPERATIVE\","
                        + "\"period_end\":\"2026-03-03T09:30:00.123Z\"}]");
    }

    @ParameterizedTest(name = "O-31: online {0}, held {1}, connector {2} shows {3}")
    @CsvSource({
        "true,  false, AVAILABLE,   AVAILABLE",
        "true,  false, OCCUPIED,    CHARGING",
        "true,  true,  AVAILABLE,   RESERVED",
        "true,  false, RESERVED,    RESERVED",
        "true,  false, UNAVAILABLE, INOPERATIVE",
        "true,  false, FAULTED,     OUTOFORDER",
        "true,  false, UNREPORTED,  UNKNOWN",
        "false, false, AVAILABLE,   UNKNOWN",
    })
    void mapsTheStatus(boolean online, boolean held, ConnectorState state, String shown) {
        JsonNode evse = json.tree(LocationView.of(anEvse(online, held, state), AREA, Particulars.EMPTY));
        OfficialOcpi.assertValid("2.2.1", "EVSE", evse);
        assertThat(evse.path("status").stringValue()).isEqualTo(shown);
    }
}
