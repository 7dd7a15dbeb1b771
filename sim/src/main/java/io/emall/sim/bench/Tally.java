package io.emall.sim.bench;

/** What was counted in one stretch of time. Used by the one thread that drives the stations. */
final class Tally {
    private final Latencies latencies = new Latencies();
    private long sessions;

    void answered(long nanos) {
        latencies.add(nanos);
    }

    void sessionDone() {
        sessions++;
    }

    long calls() {
        return latencies.count();
    }

    long sessions() {
        return sessions;
    }

    Latencies latencies() {
        return latencies;
    }
}
