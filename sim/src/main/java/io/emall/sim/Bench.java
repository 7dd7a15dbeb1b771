package io.emall.sim;

import io.emall.sim.bench.Failed;
import io.emall.sim.bench.Options;
import io.emall.sim.bench.Report;
import io.emall.sim.bench.Trial;
import java.time.Clock;
import java.util.List;

/** {@code ./cpms bench ocpp}: how many messages of stations the server keeps per second, and whether it kept them. */
public final class Bench {
    private static final int MISUSED = 2;

    private Bench() {}

    /** Ends with status 1 if an acknowledged fact was lost or written twice, or a station had to give up. */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> words) {
        try {
            if (words.isEmpty() || !words.getFirst().equals("ocpp")) {
                throw new IllegalArgumentException("./cpms bench ocpp is what there is");
            }
            Options options = Options.parse(words.subList(1, words.size()));
            Report report = new Trial(options, System.getenv(), Clock.systemUTC(), System.out::println).run();
            System.out.println(report.table());
            System.out.println(report.json());
            return report.isGood() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return MISUSED;
        } catch (Failed e) {
            System.err.println("The benchmark failed: " + e.getMessage());
            return 1;
        }
    }
}
