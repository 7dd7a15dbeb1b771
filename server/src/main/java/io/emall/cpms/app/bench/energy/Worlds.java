package io.emall.cpms.app.bench.energy;

import io.emall.cpms.app.bench.PastSession;
import io.emall.cpms.app.bench.SessionFile;
import io.emall.cpms.app.bench.Vehicle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Builds a world from files, and invents what no file holds. */
final class Worlds {

    private static final double USUAL_CARBON = 300;

    private Worlds() {}

    static World of(Options options) throws IOException {
        List<double[]> spot = new ArrayList<>();
        for (String zone : options.zones) {
            spot.add(Spot.prices(options.prices(zone), options.year));
        }
        int days = Math.min(options.days, spot.getFirst().length / Site.QUARTERS_PER_DAY - World.DAYS_MORE);
        int all = days + World.DAYS_MORE;
        return new World(
                options.year,
                days,
                options.zones,
                spot.toArray(double[][]::new),
                carbon(options, spot.getFirst().length),
                Weather.sun(all, options.seed),
                Weather.building(all, saturday(options.year), options.seed),
                Visits.of(sessions(options), Vehicle.read(options.vehicles), options.year, all, options.seed));
    }

    private static List<PastSession> sessions(Options options) throws IOException {
        List<PastSession> sessions = new ArrayList<>();
        for (Path file : options.sessions) {
            sessions.addAll(SessionFile.read(file).sessions());
        }
        return sessions;
    }

    /** A zone whose mix no file tells has that of the first that one tells, a fifth to six fifths of it, as drawn. */
    private static double[][] carbon(Options options, int quarters) throws IOException {
        double[] known = new double[quarters];
        Arrays.fill(known, USUAL_CARBON);
        for (Path file : options.mixes.values().stream().limit(1).toList()) {
            known = Spot.carbon(file, options.year);
        }
        double[][] carbon = new double[options.zones.size()][];
        for (int zone = 0; zone < carbon.length; zone++) {
            String name = options.zones.get(zone);
            double share = 0.2 + new Random(name.hashCode() + options.seed).nextDouble();
            carbon[zone] = options.mixes.containsKey(name)
                    ? Spot.carbon(options.mixes.get(name), options.year)
                    : Arrays.stream(known).map(grams -> grams * share).toArray();
        }
        return carbon;
    }

    /** The number of the year's first Saturday. */
    private static int saturday(int year) {
        int newYear = LocalDate.of(year, 1, 1).getDayOfWeek().getValue();
        return Math.floorMod(DayOfWeek.SATURDAY.getValue() - newYear, 7);
    }
}
