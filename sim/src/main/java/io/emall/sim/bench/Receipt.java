package io.emall.sim.bench;

/** What the server acknowledged of one transaction, and so must have kept. */
final class Receipt {
    private final String station;
    private final String reference;
    private final long firstWh;
    private long lastWh;
    private int readings;
    private long readingsWh;
    private boolean ended;

    /** @param reference the transaction's id as both sides know it */
    Receipt(String station, String reference, long firstWh) {
        this.station = station;
        this.reference = reference;
        this.firstWh = firstWh;
        this.lastWh = firstWh;
    }

    void read(long registerWh) {
        readings++;
        readingsWh += registerWh;
        lastWh = registerWh;
    }

    void ended(long registerWh) {
        ended = true;
        lastWh = registerWh;
    }

    String station() {
        return station;
    }

    String reference() {
        return reference;
    }

    /** How many periodic readings were acknowledged. */
    int readings() {
        return readings;
    }

    /** The sum of their energy registers, which no other set of readings is likely to have. */
    long readingsWh() {
        return readingsWh;
    }

    long energyWh() {
        return lastWh - firstWh;
    }

    boolean isEnded() {
        return ended;
    }
}
