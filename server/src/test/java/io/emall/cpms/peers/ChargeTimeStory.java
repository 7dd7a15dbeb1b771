package io.emall.cpms.peers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AuthorizeConfirmation;
import eu.chargetime.ocpp.model.core.BootNotificationConfirmation;
import eu.chargetime.ocpp.model.core.ChargePointErrorCode;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.MeterValuesConfirmation;
import eu.chargetime.ocpp.model.core.MeterValuesRequest;
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.SampledValue;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StatusNotificationConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionConfirmation;
import io.emall.cpms.story.Stage;
import io.emall.wire.ocpi.v221.Cdr;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A session of OCPP 1.6J by ChargeTime's client, from its boot to the bill. */
class ChargeTimeStory {
    private final Stage stage = Stage.shared();
    private final Stand stand = Stand.on(stage);

    @Test
    void chargeTimesClientChargesByCard() throws Exception {
        try (ChargeTimeStation station = new ChargeTimeStation(stand.station(), stand.key())) {
            powerUp(station);
            String card = stand.driver().uid();
            AuthorizeConfirmation authorised =
                    station.send(station.core().createAuthorizeRequest(card), AuthorizeConfirmation.class);
            assertThat(authorised.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);
            int transaction = begin(station, 1, card, 2_000_000);
            station.send(reading(station, 1, transaction, "2004000"), MeterValuesConfirmation.class);
            end(station, transaction, 2_007_250);

            Cdr bill = stand.awaitBill();
            assertThat(bill.totalEnergy()).isEqualByComparingTo("7.25");
            assertThat(bill.totalCost().exclVat()).isEqualByComparingTo("3.26"); // 7.25 × 0.45 = 3.2625
            assertThat(bill.totalCost().inclVat()).isEqualByComparingTo("3.98"); // × 1.22 = 3.98025
        }
    }

    @Test
    void chargeTimesClientIsStartedAndStoppedByTheEmsp() throws Exception {
        try (ChargeTimeStation station = new ChargeTimeStation(stand.station(), stand.key())) {
            powerUp(station);
            stand.start(stand.fast(), "chargetime");
            var asked = station.answers().start().get(20, TimeUnit.SECONDS);
            assertThat(asked.getConnectorId()).isEqualTo(2);
            int transaction = begin(station, asked.getConnectorId(), asked.getIdTag(), 500);
            station.send(reading(station, 2, transaction, "10500"), MeterValuesConfirmation.class);
            stand.awaitEnergy();
            stand.stop();
            assertThat(station.answers().stop().get(20, TimeUnit.SECONDS).getTransactionId())
                    .isEqualTo(transaction);
            end(station, transaction, 21_000);

            Cdr bill = stand.awaitBill();
            assertThat(bill.authorizationReference()).isEqualTo("chargetime");
            assertThat(bill.totalEnergy()).isEqualByComparingTo("20.5");
            assertThat(bill.totalCost().exclVat()).isEqualByComparingTo("12.30"); // 20.5 × 0.60
            assertThat(bill.totalCost().inclVat()).isEqualByComparingTo("15.01"); // × 1.22 = 15.006
        }
    }

    @Test
    void chargeTimesClientWithAWrongKeyStaysOutside() throws Exception {
        try (ChargeTimeStation known = new ChargeTimeStation(stand.station(), stand.key());
                ChargeTimeStation wrong = new ChargeTimeStation(stand.station(), "not-the-key-of-it")) {
            assertThat(known.connect(stage.stations())).isTrue();
            assertThat(wrong.connectWithin(stage.stations(), 2)).isFalse();
        }
    }

    private void powerUp(ChargeTimeStation station) throws Exception {
        assertThat(station.connect(stage.stations())).isTrue();
        var boot = station.core().createBootNotificationRequest("ChargeTime", "Java-OCA-OCPP");
        assertThat(station.send(boot, BootNotificationConfirmation.class).getStatus())
                .isEqualTo(RegistrationStatus.Accepted);
        for (int connector = 0; connector <= 2; connector++) {
            status(station, connector, ChargePointStatus.Available);
        }
    }

    private static void status(ChargeTimeStation station, int connector, ChargePointStatus status) throws Exception {
        var request = station.core().createStatusNotificationRequest(connector, ChargePointErrorCode.NoError, status);
        station.send(request, StatusNotificationConfirmation.class);
    }

    private static int begin(ChargeTimeStation station, int connector, String tag, int registerWh) throws Exception {
        status(station, connector, ChargePointStatus.Preparing);
        var request = station.core().createStartTransactionRequest(connector, tag, registerWh, ZonedDateTime.now());
        StartTransactionConfirmation begun = station.send(request, StartTransactionConfirmation.class);
        assertThat(begun.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);
        assertThat(begun.getTransactionId()).isPositive();
        status(station, connector, ChargePointStatus.Charging);
        return begun.getTransactionId();
    }

    private static MeterValuesRequest reading(
            ChargeTimeStation station, int connector, int transaction, String registerWh) {
        SampledValue register = new SampledValue(registerWh);
        register.setMeasurand("Energy.Active.Import.Register");
        register.setUnit("Wh");
        var request = station.core().createMeterValuesRequest(connector, ZonedDateTime.now(), register);
        request.setTransactionId(transaction);
        return request;
    }

    private static void end(ChargeTimeStation station, int transaction, int registerWh) throws Exception {
        var request = station.core().createStopTransactionRequest(registerWh, ZonedDateTime.now(), transaction);
        station.send(request, StopTransactionConfirmation.class);
    }
}
