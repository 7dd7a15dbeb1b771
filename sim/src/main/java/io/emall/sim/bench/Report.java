package io.emall.sim.bench;

/** What a benchmark showed. */
public interface Report {

    /** Whether everything that was acknowledged is there once, and no station had to give up. */
    boolean isGood();

    /** For people. */
    String table();

    /** For programs: one line. */
    String json();
}
