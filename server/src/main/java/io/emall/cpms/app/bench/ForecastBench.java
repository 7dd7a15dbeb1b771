package io.emall.cpms.app.bench;

import io.emall.cpms.core.location.SpeedClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./cpms bench forecast --sessions file… [--vehicles file] [--seed n]}. */
public final class ForecastBench {

    private static final int MISUSED = 2;
    private static final String USAGE = "./cpms bench forecast --sessions file... [--vehicles file] [--seed number]";

    private final List<Path> files = new ArrayList<>();
    private final List<Vehicle> vehicles = new ArrayList<>();
    private long seed = 1;

    private ForecastBench() {}

    public static void main(String[] args) throws IOException {
        ForecastBench bench = new ForecastBench();
        try {
            bench.read(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(USAGE);
            System.exit(MISUSED);
        }
        bench.run();
    }

    private void read(List<String> words) throws IOException {
        String option = "";
        for (String word : words) {
            if (word.startsWith("--")) {
                option = word;
                continue;
            }
            switch (option) {
                case "--sessions" -> files.add(Path.of(word));
                case "--vehicles" -> vehicles.addAll(Vehicle.read(Path.of(word)));
                case "--seed" -> seed = Long.parseLong(word);
                default -> throw new IllegalArgumentException(word);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no sessions");
        }
    }

    private void run() throws IOException {
        Scores all = new Scores();
        Scores curved = new Scores();
        for (Path path : files) {
            SessionFile file = SessionFile.read(path);
            Scores own = new Scores();
            new ForecastTrial(file.sessions(), own).run();
            new ForecastTrial(file.sessions(), all).run();
            System.out.println(file.name() + ": " + file.sessions().size() + " sessions, " + file.left() + " left out");
            print(own);
            if (!vehicles.isEmpty()) {
                new ForecastTrial(curved(file.sessions()), curved).run();
            }
        }
        if (!vehicles.isEmpty()) {
            System.out.println("fast sockets, with meter readings synthesised from the curves of cars");
            print(curved);
        }
        System.out.println(json(all, curved));
    }

    /** Fast sessions that a car of the time can have had, and only those, so that all rivals are asked the same. */
    private List<PastSession> curved(List<PastSession> sessions) {
        Random random = new Random(seed);
        return sessions.stream()
                .filter(session -> session.occasion().speed() == SpeedClass.FAST)
                .flatMap(session ->
                        Curve.of(session, carsOf(session.occasion().at().getYear()), random)
                                .map(session::with)
                                .stream())
                .toList();
    }

    private List<Vehicle> carsOf(int year) {
        return vehicles.stream().filter(car -> car.year() <= year).toList();
    }

    private static void print(Scores scores) {
        Stream.of("", "STANDARD ", "FAST ")
                .filter(speed -> scores.number(speed + "estimate") > 0)
                .forEach(speed -> System.out.println(String.format(
                        Locale.ROOT,
                        "  %-9s %6d moments: off by %.1f min; average duration %.1f, average remaining %.1f, median remaining %.1f",
                        speed.isEmpty() ? "all" : speed,
                        scores.number(speed + "estimate"),
                        scores.mean(speed + "estimate"),
                        scores.mean(speed + "average_duration"),
                        scores.mean(speed + "average_remaining"),
                        scores.mean(speed + "median_remaining"))));
        System.out.println(String.format(
                Locale.ROOT,
                "  first free, %d moments: off by %.1f min; average duration %.1f; range right in %.0f %%",
                scores.number("first_free"),
                scores.mean("first_free"),
                scores.mean("first_free_average_duration"),
                100 * scores.mean("within")));
    }

    private static String json(Scores all, Scores curved) {
        List<String> fields = new ArrayList<>();
        fields.add(String.format(Locale.ROOT, "\"mae_minutes\":%.2f", all.mean("estimate")));
        for (String rival : List.of("average_duration", "average_remaining", "median_remaining")) {
            fields.add(String.format(Locale.ROOT, "\"mae_minutes_%s\":%.2f", rival, all.mean(rival)));
        }
        for (SpeedClass speed : SpeedClass.values()) {
            for (String name : List.of("estimate", "average_duration", "average_remaining", "median_remaining")) {
                add(fields, all, speed + " " + name, "mae_minutes_" + speed + "_" + name);
            }
        }
        add(fields, all, "first_free", "mae_minutes_first_free");
        add(fields, all, "first_free_average_duration", "mae_minutes_first_free_average_duration");
        add(fields, curved, "estimate", "mae_minutes_with_curves");
        add(fields, curved, "average_duration", "mae_minutes_with_curves_average_duration");
        add(fields, curved, "average_remaining", "mae_minutes_with_curves_average_remaining");
        fields.add(String.format(Locale.ROOT, "\"range_80_holds\":%.3f", all.mean("within")));
        fields.add("\"n\":" + all.number("estimate"));
        fields.add("\"n_sessions\":" + all.number("sessions"));
        fields.add("\"n_first_free\":" + all.number("first_free"));
        return fields.stream().collect(Collectors.joining(",", "{", "}")).toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> fields, Scores scores, String name, String key) {
        if (scores.number(name) > 0) {
            fields.add(String.format(Locale.ROOT, "\"%s\":%.2f", key, scores.mean(name)));
        }
    }
}
