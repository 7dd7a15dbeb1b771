package io.emall.sim.bench;

import java.time.InstantSource;

/** OCPP 1.6. */
final class Words16 implements Words {
    private static final String TRANSACTION_ID = "\"transactionId\":";
    private static final String SAMPLES_AFTER_REGISTER = "\",\"measurand\":\"Energy.Active.Import.Register\","
            + "\"unit\":\"Wh\"},{\"value\":\"11040\",\"measurand\":\"Power.Active.Import\",\"unit\":\"W\"},"
            + "{\"value\":\"16.0\",\"measurand\":\"Current.Import\",\"unit\":\"A\",\"phase\":\"L1\"},"
            + "{\"measurand\":\"SoC\",\"unit\":\"Percent\",\"value\":\"";

    private final String token;
    private final InstantSource clock;
    private String transaction = "";

    Words16(String token, InstantSource clock) {
        this.token = token;
        this.clock = clock;
    }

    @Override
    public String boot() {
        return Words.call("BootNotification", "\"chargePointVendor\":\"eMall\",\"chargePointModel\":\"Bench\"");
    }

    @Override
    public String available() {
        return status("Available");
    }

    @Override
    public String authorize() {
        return Words.call("Authorize", idTag());
    }

    @Override
    public String occupied() {
        return status("Preparing");
    }

    @Override
    public String start(long registerWh) {
        return Words.call(
                "StartTransaction",
                "\"connectorId\":1," + idTag() + ",\"meterStart\":" + registerWh + "," + timestamp());
    }

    @Override
    public String charging() {
        return status("Charging");
    }

    @Override
    public String meter(long registerWh, int reading) {
        return Words.call(
                "MeterValues",
                "\"connectorId\":1," + TRANSACTION_ID + transaction + ",\"meterValue\":[{" + timestamp()
                        + ",\"sampledValue\":[{\"value\":\"" + registerWh + SAMPLES_AFTER_REGISTER + (20 + reading % 60)
                        + "\"}]}]");
    }

    @Override
    public String stop(long registerWh) {
        return Words.call(
                "StopTransaction",
                TRANSACTION_ID + transaction + "," + idTag() + ",\"meterStop\":" + registerWh + "," + timestamp()
                        + ",\"reason\":\"Local\"");
    }

    @Override
    public String finishing() {
        return status("Finishing");
    }

    @Override
    public String transaction(String startResult) {
        int from = startResult.indexOf(TRANSACTION_ID) + TRANSACTION_ID.length();
        int to = from;
        while (Character.isDigit(startResult.charAt(to))) {
            to++;
        }
        transaction = startResult.substring(from, to);
        return transaction;
    }

    private String status(String status) {
        return Words.call(
                "StatusNotification",
                "\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"" + status + "\"," + timestamp());
    }

    private String idTag() {
        return "\"idTag\":\"" + token + "\"";
    }

    private String timestamp() {
        return "\"timestamp\":\"" + clock.instant() + "\"";
    }
}
