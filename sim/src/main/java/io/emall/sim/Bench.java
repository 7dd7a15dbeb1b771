package io.emall.sim;

import io.emall.sim.bench.Failed;
import io.emall.sim.bench.OcpiOptions;
import io.emall.sim.bench.OcpiTrial;
import io.emall.sim.bench.Options;
import io.emall.sim.bench.Report;
import io.emall.sim.bench.Trial;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** {@code ./cpms bench}: what the server does per second, and whether it kept it. */
public final class Bench {
    private static final int MISUSED = 2;

    private Bench() {}

    private static Supplier<Report> trial(List<String> words) {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "ocpp" -> new Trial(Options.parse(rest), System.getenv(), Clock.systemUTC(), System.out::println)::run;
            case "ocpi" ->
                new OcpiTrial(OcpiOptions.parse(rest), System.getenv(), Clock.systemUTC(), System.out::println)::run;
            default -> throw new IllegalArgumentException("./cpms bench ocpp and ./cpms bench ocpi are what there is");
        };
    }

    /** Ends with status 1 if an acknowledged fact was lost or written twice, or a station had to give up. */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> words) {
        try {
            Report report = trial(words).get();
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
