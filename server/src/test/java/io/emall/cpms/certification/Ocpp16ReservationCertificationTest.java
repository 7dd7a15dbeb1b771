package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation16;
import io.emall.wire.ocpp.v16.CancelReservationResponse;
import io.emall.wire.ocpp.v16.CancelReservationStatus;
import io.emall.wire.ocpp.v16.ReservationStatus;
import io.emall.wire.ocpp.v16.ReserveNowResponse;
import io.emall.wire.ocpp.v16.StartTransaction;
import io.emall.wire.ocpp.v16.StartTransactionResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of the OCA's certification of a 1.6 central system about reservations, by their numbers (P-52). */
class Ocpp16ReservationCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final String SISTER = "SISTERCARD";

    private final Instant expiry = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

    Ocpp16ReservationCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS.connectTimeout(Duration.ofSeconds(1))));
    }

    private CommandOutcome reserve(int number, @Nullable String group, Instant until) {
        return send(new StationCommand.Reserve(number, 1, new TokenUid(DoorOnDatabase.GOOD), "RFID", until, group));
    }

    /** What the station is told of the reservation. */
    private String reservation(int connector, int number, String parent) {
        return "{\"connectorId\":" + connector + ",\"expiryDate\":\"" + written(expiry) + "\",\"idTag\":\"GOODCARD\","
                + "\"reservationId\":" + number + parent + "}";
    }

    private static String written(Instant at) {
        return at.toString().replace("Z", ".000Z");
    }

    /** The station begins a transaction that uses the reservation up. */
    private StartTransactionResponse start(String token, int reservation) {
        return station.call(new StartTransaction(1, token, 1000, Instant.now(), reservation))
                .get();
    }

    @Test
    void TC_046_CSMS_reservationUsed() {
        assertThat(reserve(5, null, expiry)).isEqualTo(ACCEPTED);
        assertThat(told("ReserveNow")).hasToString(reservation(1, 5, ""));
        DoorOnDatabase.await("reserved", () -> state(1) == ConnectorState.RESERVED);
        station.swipe(1, DoorOnDatabase.GOOD);
        station.plug(1, Car.everyday());

        assertThat(session().isActive()).isTrue();
        assertThat(station.journal()
                        .sent("StartTransaction")
                        .getLast()
                        .payload()
                        .path("reservationId")
                        .intValue())
                .isEqualTo(5);
        assertThat(answered("StartTransaction").path("idTagInfo").path("status").stringValue())
                .isEqualTo("Accepted");
    }

    @Test
    void TC_047_CSMS_reservationExpires() {
        assertThat(reserve(5, null, Instant.now().plusSeconds(2))).isEqualTo(ACCEPTED);
        DoorOnDatabase.await("reserved", () -> state(1) == ConnectorState.RESERVED);
        DoorOnDatabase.await("free again", () -> state(1) == ConnectorState.AVAILABLE);
        assertThat(answered("StatusNotification")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_048_1_CSMS, FAULTED, Faulted",
        "TC_048_2_CSMS, OCCUPIED, Occupied",
        "TC_048_3_CSMS, UNAVAILABLE, Unavailable",
        "TC_048_4_CSMS, REJECTED, Rejected",
    })
    void TC_048_reservationRefused(String number, ReservationStatus status, String words) {
        station.deviate("ReserveNow", new Deviation.Instead(new ReserveNowResponse(status)));

        assertThat(reserve(5, null, expiry)).as(number).isEqualTo(new CommandOutcome.Refused(words));
        assertThat(told("ReserveNow")).as(number).hasToString(reservation(1, 5, ""));
    }

    /** Any connector: 0. */
    @Test
    void TC_049_CSMS_reservationOfTheWholeChargePoint() {
        station.deviate("ReserveNow", new Deviation.Instead(new ReserveNowResponse(ReservationStatus.ACCEPTED)));
        int number = 0x4000_0005;

        assertThat(technical(
                                "ReserveNow",
                                "{\"connectorId\":0,\"expiryDate\":\"" + written(expiry)
                                        + "\",\"idTag\":\"GOODCARD\",\"reservationId\":" + number + "}")
                        .status())
                .isEqualTo("Accepted");
        assertThat(told("ReserveNow")).hasToString(reservation(0, number, ""));
        assertThat(start(DoorOnDatabase.GOOD, number).idTagInfo().status().name())
                .isEqualTo("ACCEPTED");
        assertThat(session().isActive()).isTrue();
    }

    @Test
    void TC_051_CSMS_cancelReservation() {
        reserve(5, null, expiry);
        DoorOnDatabase.await("reserved", () -> state(1) == ConnectorState.RESERVED);

        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(ACCEPTED);
        assertThat(told("CancelReservation")).hasToString("{\"reservationId\":5}");
        DoorOnDatabase.await("free again", () -> state(1) == ConnectorState.AVAILABLE);
    }

    @Test
    void TC_052_CSMS_cancelReservationRejected() {
        reserve(5, null, expiry);
        station.deviate(
                "CancelReservation",
                new Deviation.Instead(new CancelReservationResponse(CancelReservationStatus.REJECTED)));

        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(told("CancelReservation")).hasToString("{\"reservationId\":5}");
    }

    /** The reservation names the parent; another of its tokens is told to have it and may use the reservation. */
    @Test
    void TC_053_CSMS_reservedConnectorWithTheParentsToken() {
        CPMS.token(SISTER, true);
        assertThat(reserve(5, "FLEET", expiry)).isEqualTo(ACCEPTED);
        assertThat(told("ReserveNow")).hasToString(reservation(1, 5, ",\"parentIdTag\":\"FLEET\""));

        station.authorize(SISTER);
        assertThat(answered("Authorize"))
                .hasToString("{\"idTagInfo\":{\"status\":\"Accepted\",\"parentIdTag\":\"FLEET\"}}");
        start(SISTER, 5);
        assertThat(answered("StartTransaction"))
                .hasToString("{\"idTagInfo\":{\"status\":\"Accepted\",\"parentIdTag\":\"FLEET\"},\"transactionId\":"
                        + session().number() + "}");
    }

    /** P-52. */
    @Test
    void theSameNumberReplacesTheReservation() {
        assertThat(reserve(5, null, expiry)).isEqualTo(ACCEPTED);
        assertThat(reserve(5, null, expiry.plusSeconds(60))).isEqualTo(ACCEPTED);
        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(ACCEPTED);
        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(new CommandOutcome.Refused("Rejected"));
    }
}
