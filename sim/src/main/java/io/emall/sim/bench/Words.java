package io.emall.sim.bench;

/** How one station says things in its version of OCPP: each a call from its action on, {@code "Heartbeat",{}}. */
interface Words {
    String boot();

    String available();

    String authorize();

    String occupied();

    String start(long registerWh);

    String charging();

    /** @param reading how many came before in this transaction */
    String meter(long registerWh, int reading);

    String stop(long registerWh);

    /** How the vehicle is still there after the stop; empty if this version says nothing. */
    String finishing();

    /** What both sides call the transaction that was just begun. */
    String transaction(String startResult);

    /** @param fields the payload without its braces */
    static String call(String action, String fields) {
        return "\"" + action + "\",{" + fields + "}";
    }
}
