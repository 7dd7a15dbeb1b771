package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code ./cpms bench energy}: several ways to manage energy in the same year; what each is, is in docs/energy-bench.md. */
public final class EnergyBench {

    private static final int MISUSED = 2;
    private static final int WEEK = 7 * Site.QUARTERS_PER_DAY;
    private static final int LOOK_AHEAD = 2 * Site.QUARTERS_PER_DAY;

    private final World world;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private List<Double> solves = List.of();

    private EnergyBench(World world) {
        this.world = world;
    }

    public static void main(String[] args) throws IOException {
        Options options;
        try {
            options = new Options(List.of(args));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            System.err.println(Options.USAGE);
            System.exit(MISUSED);
            return;
        }
        if (options.sites > 0) {
            Planner planner = new Planner(new OjalgoSolver());
            System.out.println(new ManySites(Worlds.of(options), planner, options.seed).run(options.sites));
            return;
        }
        EnergyBench bench = new EnergyBench(Worlds.of(options));
        bench.run();
        System.out.println(bench.json());
    }

    private void run() {
        double wanted = world.visits().stream().mapToDouble(Visit::wanted).sum();
        say(String.format(
                Locale.ROOT,
                "%d days of %d, zones %s: %d cars that want %.0f kWh",
                world.days(),
                world.year(),
                String.join(", ", world.zones()),
                world.visits().size(),
                wanted));
        Planner planner = new Planner(new OjalgoSolver());
        replay("none", Unmanaged.withOneSupplier());
        replay("cheapest_supplier", Unmanaged.withTheCheapestSupplier());
        replay("rule_based", new RuleBased());
        Planned planned = new Planned(planner);
        replay("planner", planned);
        solves = planned.solves.stream()
                .skip(planned.solves.size() / 10)
                .sorted()
                .toList();
        PerfectForesight perfect = new PerfectForesight(world, planner, WEEK, WEEK + LOOK_AHEAD);
        keep("perfect_foresight", perfect.run(new Progress("perfect_foresight", EnergyBench::say)));
    }

    private void replay(String name, Control control) {
        keep(name, new Replay(world).run(control, new Progress(name, EnergyBench::say)));
    }

    private void keep(String name, Account account) {
        accounts.put(name, account);
        say(String.format(
                Locale.ROOT,
                "%-18s counts %9.2f EUR: energy %9.2f, wear %8.2f, switching %6.2f; %8.1f kg CO2; bought %8.0f kWh, sold %7.0f;"
                        + " undelivered %.2f kWh (promised %.2f); %d minutes above the limit; charge at the end %.0f kWh",
                name,
                account.counted(),
                account.energy,
                account.wear,
                account.switching,
                account.carbon,
                account.bought,
                account.sold,
                account.undelivered,
                account.promisedUndelivered,
                account.violations,
                account.finalCharge));
    }

    private Account account(String name) {
        return Objects.requireNonNull(accounts.get(name));
    }

    private static void say(String text) {
        System.out.println(text);
    }

    private String json() {
        Account planner = account("planner");
        double perfect = account("perfect_foresight").counted();
        double rules = account("rule_based").counted();
        List<String> fields = new ArrayList<>();
        fields.add(field("cost_vs_perfect_foresight", planner.counted() / perfect));
        fields.add(field("rule_based_vs_perfect_foresight", rules / perfect));
        fields.add(field("share_of_possible_saving", (rules - planner.counted()) / (rules - perfect)));
        fields.add(field("limit_violations", planner.violations));
        fields.add(field("undelivered_kwh", planner.undelivered));
        fields.add(field("promised_undelivered_kwh", planner.promisedUndelivered));
        fields.add(field("solve_p50_ms", quantile(0.5)));
        fields.add(field("solve_p99_ms", quantile(0.99)));
        accounts.forEach((name, account) -> {
            fields.add(field("cost_eur_" + name, account.counted()));
            fields.add(field("money_eur_" + name, account.money()));
            fields.add(field("co2_kg_" + name, account.carbon));
            fields.add(field("undelivered_kwh_" + name, account.undelivered));
            fields.add(field("limit_violations_" + name, account.violations));
        });
        fields.add(field("days", world.days()));
        fields.add(field("cars", world.visits().size()));
        return "{" + String.join(",", fields) + "}";
    }

    private double quantile(double share) {
        return solves.isEmpty() ? 0 : solves.get((int) (share * (solves.size() - 1)));
    }

    private static String field(String name, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return String.format(Locale.ROOT, whole ? "\"%s\":%.0f" : "\"%s\":%.4f", name, value);
    }
}
