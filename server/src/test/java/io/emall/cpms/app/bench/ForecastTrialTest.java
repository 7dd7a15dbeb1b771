package io.emall.cpms.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emall.cpms.core.forecast.Battery;
import io.emall.cpms.core.location.SpeedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the measurement are read rightly, and on real sessions the forecast is worth having. */
class ForecastTrialTest {

    private static final String DUNDEE = """
            _id,Charging event,CP ID,Connector,Start Date,Start Time,End Date,End Time,Total kWh,Cost,Site,Group,Model
            1,2,50230,2,2018-05-06T00:00:00,11:11,2018-05-06T00:00:00,12:00,7,,Lochee,APT,APT 7kW Dual Outlet
            2,3,50231,1,2018-05-13T00:00:00,10:00,2018-05-13T00:00:00,10:24,9.5,,Lochee,APT,APT 50kW Raption
            3,4,50231,1,2018-05-13T00:00:00,10:00,,"",,,Lochee,APT,APT 50kW Raption
            """;

    @TempDir
    private Path folder;

    private SessionFile dundee() throws IOException {
        return SessionFile.read(Files.writeString(folder.resolve("dundee.csv"), DUNDEE));
    }

    @Test
    void confusedDaysAndMonthsAreMended() throws IOException {
        SessionFile file = dundee();
        assertThat(file.left()).isEqualTo(1);
        assertThat(file.sessions())
                .extracting(PastSession::start)
                .as("13 May, and 5 June rather than 6 May")
                .containsExactly(Instant.parse("2018-05-13T09:00:00Z"), Instant.parse("2018-06-05T10:11:00Z"));
        assertThat(file.sessions())
                .extracting(session -> session.occasion().speed())
                .containsExactly(SpeedClass.FAST, SpeedClass.STANDARD);
    }

    @Test
    void aSynthesisedCarTakesTheSessionsEnergyInItsTime() throws IOException {
        PastSession session = dundee().sessions().getFirst();
        List<Vehicle.Point> points = List.of(
                new Vehicle.Point(0, 46),
                new Vehicle.Point(60, 46),
                new Vehicle.Point(80, 20),
                new Vehicle.Point(100, 4));
        Curve curve = Curve.of(session, List.of(new Vehicle(2017, 28, points)), new Random(1))
                .orElseThrow();
        Battery end = curve.at(session.minutes());
        assertThat(end.delivered()).isCloseTo(9.5, within(0.2));
        assertThat(end.stateOfCharge()).isBetween(60, 100);
        assertThat(curve.at(5).delivered()).isLessThan(curve.at(10).delivered());
    }

    @Test
    void onRealSessionsItBeatsTheAverageDurationClearly() throws IOException {
        Path shared =
                Path.of(System.getProperty("cpms.shared", System.getenv().getOrDefault("CPMS_SHARED", "../../shared")));
        Path file = shared.resolve("data/sessions/workplace_asensio_dataverse.csv");
        assumeTrue(
                Files.exists(file),
                "SKIPPED: the sessions are not here; set CPMS_SHARED to the folder that holds 'data'");
        Scores scores = new Scores();
        new ForecastTrial(SessionFile.read(file).sessions(), scores).run();
        assertThat(scores.number("estimate")).isGreaterThan(5_000);
        assertThat(scores.mean("estimate"))
                .isLessThan(0.85 * scores.mean("average_duration"))
                .isLessThan(0.9 * scores.mean("median_remaining"));
        assertThat(scores.mean("within")).isBetween(0.7, 0.9);
    }
}
