package io.emall.sim;

import io.emall.sim.bench.Options;
import java.util.List;

/** {@code ./cpms bench ocpp}: how many messages of stations the server keeps per second, and whether it kept them. */
public final class Bench {
    private Bench() {}

    /** Ends with status 1 if an acknowledged fact was lost or written twice, or a call failed. */
    public static void main(String[] args) {
        try {
            Options options = Options.parse(List.of(args));
            System.out.println(options);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
