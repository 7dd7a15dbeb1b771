package io.emall.sim.bench;

import java.util.ArrayList;
import java.util.List;

/** What one station says: a boot, then one charging session after the other, or one that lasts. */
final class Talk {
    private static final int READINGS = 6;

    private enum Step {
        BOOT,
        AVAILABLE,
        AUTHORIZE,
        OCCUPIED,
        START,
        CHARGING,
        METER,
        STOP,
        FINISHING
    }

    private final String station;
    private final Words words;
    private final boolean endless;
    private final Register register;
    private final List<Receipt> receipts = new ArrayList<>();
    private Step step = Step.BOOT;
    private boolean finishing;
    private int readings;
    private int ended;

    /** @param endless whether one transaction lasts until {@link #finish} */
    Talk(String station, Words words, boolean endless, Register register) {
        this.station = station;
        this.words = words;
        this.endless = endless;
        this.register = register;
    }

    /** The next call, from its action on. */
    String next() {
        return switch (step) {
            case BOOT -> words.boot();
            case AVAILABLE -> words.available();
            case AUTHORIZE -> words.authorize();
            case OCCUPIED -> words.occupied();
            case START -> words.start(register.valueWh());
            case CHARGING -> words.charging();
            case METER -> words.meter(register.next(), readings);
            case STOP -> words.stop(register.next());
            case FINISHING -> words.finishing();
        };
    }

    /**
     * The last call was answered.
     *
     * @param result the whole CALLRESULT
     * @return whether a station is content with it
     */
    boolean answered(String result) {
        boolean content = !needsConsent() || result.contains("\"Accepted\"");
        if (content) {
            keep(result);
            step = following();
        }
        return content;
    }

    private boolean needsConsent() {
        return step == Step.BOOT || step == Step.AUTHORIZE || step == Step.START;
    }

    private void keep(String result) {
        switch (step) {
            case START -> {
                readings = 0;
                receipts.add(new Receipt(station, words.transaction(result), register.valueWh()));
            }
            case METER -> receipts.getLast().read(register.valueWh());
            case STOP -> {
                ended++;
                receipts.getLast().ended(register.valueWh());
            }
            case BOOT, AVAILABLE, AUTHORIZE, OCCUPIED, CHARGING, FINISHING -> {}
        }
    }

    private Step following() {
        return switch (step) {
            case BOOT, FINISHING -> Step.AVAILABLE;
            case AVAILABLE -> Step.AUTHORIZE;
            case AUTHORIZE -> Step.OCCUPIED;
            case OCCUPIED -> Step.START;
            case START -> Step.CHARGING;
            case CHARGING -> Step.METER;
            case METER -> isMetered() ? Step.STOP : Step.METER;
            case STOP -> words.finishing().isEmpty() ? Step.AVAILABLE : Step.FINISHING;
        };
    }

    private boolean isMetered() {
        readings++;
        return endless ? finishing : readings >= READINGS;
    }

    /** No new transaction; what lasts ends now. */
    void finish() {
        finishing = true;
    }

    /** Whether there is nothing left to say after {@link #finish}. */
    boolean isFinished() {
        return finishing && step == Step.AUTHORIZE;
    }

    /** How many transactions were ended and acknowledged. */
    int ended() {
        return ended;
    }

    /** Everything the server acknowledged. */
    List<Receipt> receipts() {
        return receipts;
    }
}
