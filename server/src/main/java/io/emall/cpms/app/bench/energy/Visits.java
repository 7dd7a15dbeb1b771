package io.emall.cpms.app.bench.energy;

import io.emall.cpms.app.bench.Curve;
import io.emall.cpms.app.bench.PastSession;
import io.emall.cpms.app.bench.Vehicle;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.EvseUid;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The site's cars: the real sessions of the busiest sockets of the files, week after week, again and again until the
 * year is full, weekdays on weekdays, each time up to 20 minutes sooner or later.
 */
final class Visits {

    private static final int WEEK = 7 * 24 * 60;
    private static final int JITTER = 20;
    private static final double BOOKED = 0.3;
    private static final double TOLD = 0.5;
    private static final double[] STANDARD_POWERS = {7.4, 11, 22};
    private static final double FASTEST = 50;

    private final List<Vehicle> vehicles;
    private final Random random;
    private final List<Visit> visits = new ArrayList<>();

    private Visits(List<Vehicle> vehicles, long seed) {
        this.vehicles = vehicles;
        random = new Random(seed);
    }

    static List<Visit> of(List<PastSession> sessions, List<Vehicle> vehicles, int year, int days, long seed) {
        Visits visits = new Visits(vehicles, seed);
        List<EvseUid> sockets = new ArrayList<>(busiest(sessions, SpeedClass.FAST, Site.FAST));
        sockets.addAll(busiest(sessions, SpeedClass.STANDARD, Site.STANDARD));
        for (int socket = 0; socket < sockets.size(); socket++) {
            EvseUid evse = sockets.get(socket);
            visits.add(
                    socket,
                    sessions.stream()
                            .filter(session -> session.occasion().evse().equals(evse))
                            .toList(),
                    year,
                    days);
        }
        visits.visits.sort(Comparator.comparingInt(Visit::from));
        return visits.visits;
    }

    private static List<EvseUid> busiest(List<PastSession> sessions, SpeedClass speed, int count) {
        return sessions.stream()
                .filter(session -> session.occasion().speed() == speed)
                .collect(Collectors.groupingBy(session -> session.occasion().evse(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<EvseUid, Long>comparingByValue().reversed().thenComparing(entry -> entry.getKey()
                        .value()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The year begins on some weekday; the first week of the data is laid on the Monday before. */
    private void add(int socket, List<PastSession> sessions, int year, int days) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        LocalDate monday = newYear.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int offset = (int)
                Duration.between(newYear.atStartOfDay(), monday.atStartOfDay()).toMinutes();
        LocalDateTime first = sessions.getFirst()
                .occasion()
                .at()
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay();
        int weeks = 1 + minutes(first, sessions.getLast()) / WEEK;
        int free = 0;
        for (int round = 0; offset + round * weeks * WEEK < days * 24 * 60; round++) {
            for (PastSession session : sessions) {
                int from = offset + round * weeks * WEEK + minutes(first, session) + random.nextInt(-JITTER, JITTER);
                int until = from + Math.max(2, (int) session.minutes());
                if (from >= free && until < days * 24 * 60 && session.kilowattHours() > 0.1) {
                    visits.add(visit(socket, from, until, session));
                    free = until + 1;
                }
            }
        }
    }

    private static int minutes(LocalDateTime first, PastSession session) {
        return (int) Duration.between(first, session.occasion().at().toLocalDateTime())
                .toMinutes();
    }

    private Visit visit(int socket, int from, int until, PastSession session) {
        boolean fast = socket < Site.FAST;
        Curve curve = fast ? Curve.of(session, vehicles, random).orElse(null) : null;
        double hours = (until - from) / 60.0;
        double power = fast ? FASTEST : power(session.kilowattHours() / hours);
        double wanted = Math.min(session.kilowattHours(), power * hours);
        if (curve != null) {
            wanted = Math.min(wanted, curve.minutes().get(until - from - 1).delivered());
        }
        boolean booked = random.nextDouble() < BOOKED;
        boolean told = booked || random.nextDouble() < TOLD;
        return new Visit(visits.size(), socket, from, until, wanted, power, curve, booked, told);
    }

    /** The least usual power that is enough. */
    private static double power(double mean) {
        for (double power : STANDARD_POWERS) {
            if (power >= mean) {
                return power;
            }
        }
        return STANDARD_POWERS[STANDARD_POWERS.length - 1];
    }
}
