package io.emall.cpms.app.bench.energy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the command line asks for; what it leaves out is looked for in {@code ../shared/data}. */
final class Options {

    static final String USAGE = """
            ./cpms bench energy [--zones DE-LU,FR,NL] [--year 2024] [--days n] [--seed n]
                [--sites n] [--prices folder] [--sessions file...] [--vehicles file] [--mix zone=file...]
            The folder holds <zone>_electricity_prices_<year>.csv: hour, EUR/MWh.
            With --sites, so many different sites are planned once instead of a year of one.
            Defaults are looked for in ../shared/data.""";

    private static final Path DATA = Path.of("../shared/data");

    final Path prices;
    final List<String> zones;
    final int year;
    final int days;
    final long seed;

    /** To be planned once; zero for a year of one. */
    final int sites;

    final List<Path> sessions;
    final Path vehicles;
    final Map<String, Path> mixes = new TreeMap<>();

    private final Map<String, List<String>> given = new TreeMap<>();

    Options(List<String> words) {
        String option = "";
        for (String word : words) {
            if (word.startsWith("--")) {
                option = word;
                given.put(option, new ArrayList<>());
            } else if (given.containsKey(option)) {
                given.get(option).add(word);
            } else {
                throw new IllegalArgumentException(word);
            }
        }
        zones = List.of(one("--zones", "DE-LU,FR,NL").split(","));
        year = Integer.parseInt(one("--year", "2024"));
        days = Integer.parseInt(one("--days", "366"));
        seed = Long.parseLong(one("--seed", "1"));
        sites = Integer.parseInt(one("--sites", "0"));
        prices = Path.of(one("--prices", DATA.resolve("prices").toString()));
        vehicles = Path.of(
                one("--vehicles", DATA.resolve("vehicles/open-ev-data.json").toString()));
        sessions = some(
                        "--sessions",
                        DATA.resolve("sessions/dundee_2018-03_2018-06.csv").toString())
                .stream()
                .map(Path::of)
                .toList();
        String mix = String.format(Locale.ROOT, "DE-LU=%s/mix/DE-LU_%d_hourly.csv", DATA, year);
        for (String each : some("--mix", mix)) {
            mixes.put(each.substring(0, each.indexOf('=')), Path.of(each.substring(each.indexOf('=') + 1)));
        }
        mixes.values().removeIf(file -> !Files.exists(file) && !given.containsKey("--mix"));
    }

    private String one(String option, String otherwise) {
        return some(option, otherwise).getFirst();
    }

    private List<String> some(String option, String otherwise) {
        return given.getOrDefault(option, List.of(otherwise));
    }

    Path prices(String zone) {
        return prices.resolve(zone + "_electricity_prices_" + year + ".csv");
    }
}
