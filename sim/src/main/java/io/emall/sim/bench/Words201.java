package io.emall.sim.bench;

import java.time.InstantSource;

/** OCPP 2.0.1. */
final class Words201 implements Words {
    private static final String BOOT =
            "\"reason\":\"PowerUp\",\"chargingStation\":{\"vendorName\":\"eMall\",\"model\":\"Bench\"}";
    private static final String SAMPLES_AFTER_REGISTER = ",\"measurand\":\"Energy.Active.Import.Register\"},"
            + "{\"value\":11040,\"measurand\":\"Power.Active.Import\"},"
            + "{\"value\":16.0,\"measurand\":\"Current.Import\",\"phase\":\"L1\"},"
            + "{\"measurand\":\"SoC\",\"value\":";

    private final String idToken;
    private final InstantSource clock;
    private final String run;
    private int transactions;
    private int seqNo;

    Words201(String token, InstantSource clock) {
        this.idToken = "\"idToken\":{\"idToken\":\"" + token + "\",\"type\":\"ISO14443\"}";
        this.clock = clock;
        this.run = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    @Override
    public String boot() {
        return Words.call("BootNotification", BOOT);
    }

    @Override
    public String available() {
        return status("Available");
    }

    @Override
    public String authorize() {
        return Words.call("Authorize", idToken);
    }

    @Override
    public String occupied() {
        return status("Occupied");
    }

    @Override
    public String start(long registerWh) {
        transactions++;
        seqNo = 0;
        return event(
                "Started",
                "Authorized",
                "",
                "," + idToken + ",\"meterValue\":[{" + timestamp() + ",\"sampledValue\":[{\"value\":" + registerWh
                        + ",\"context\":\"Transaction.Begin\"}]}]");
    }

    @Override
    public String charging() {
        return event("Updated", "ChargingStateChanged", ",\"chargingState\":\"Charging\"", "");
    }

    @Override
    public String meter(long registerWh, int reading) {
        return event(
                "Updated",
                "MeterValuePeriodic",
                "",
                ",\"meterValue\":[{" + timestamp() + ",\"sampledValue\":[{\"value\":" + registerWh
                        + SAMPLES_AFTER_REGISTER + (20 + reading % 60) + "}]}]");
    }

    @Override
    public String stop(long registerWh) {
        return event(
                "Ended",
                "StopAuthorized",
                ",\"stoppedReason\":\"Local\"",
                "," + idToken + ",\"meterValue\":[{" + timestamp() + ",\"sampledValue\":[{\"value\":" + registerWh
                        + ",\"context\":\"Transaction.End\"}]}]");
    }

    @Override
    public String finishing() {
        return "";
    }

    @Override
    public String transaction(String startResult) {
        return run + "-" + transactions;
    }

    private String status(String status) {
        return Words.call(
                "StatusNotification",
                timestamp() + ",\"connectorStatus\":\"" + status + "\",\"evseId\":1,\"connectorId\":1");
    }

    private String event(String type, String trigger, String info, String rest) {
        return Words.call(
                "TransactionEvent",
                "\"eventType\":\"" + type + "\"," + timestamp() + ",\"triggerReason\":\"" + trigger + "\",\"seqNo\":"
                        + seqNo++ + ",\"transactionInfo\":{\"transactionId\":\"" + run + "-" + transactions + "\""
                        + info
                        + "},\"evse\":{\"id\":1,\"connectorId\":1}" + rest);
    }

    private String timestamp() {
        return "\"timestamp\":\"" + clock.instant() + "\"";
    }
}
