package io.emall.sim.bench;

import java.util.List;

/**
 * What one run of the load showed.
 *
 * @param seconds that were measured
 * @param used by the processes while it was measured
 * @param receipts of the whole run, warm-up and end included
 * @param errors one per station that had to give up
 */
record Outcome(
        Tally warmUp, Tally measured, double seconds, Consumption used, List<Receipt> receipts, List<String> errors) {
    double callsPerSecond() {
        return measured.calls() / seconds;
    }

    double sessionsPerSecond() {
        return measured.sessions() / seconds;
    }

    /** CPU time per call in microseconds. */
    double microsPerCall(double cpuSeconds) {
        return measured.calls() == 0 ? 0 : cpuSeconds * 1e6 / measured.calls();
    }
}
