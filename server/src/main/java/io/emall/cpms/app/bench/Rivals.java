package io.emall.cpms.app.bench;

import io.emall.cpms.core.location.SpeedClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Simpler estimates, which know the speed class and how long the session has lasted. */
final class Rivals {

    private final Map<SpeedClass, double[]> minutes = new EnumMap<>(SpeedClass.class);

    Rivals(List<PastSession> known) {
        for (SpeedClass speed : SpeedClass.values()) {
            minutes.put(
                    speed,
                    known.stream()
                            .filter(session -> session.occasion().speed() == speed)
                            .mapToDouble(PastSession::minutes)
                            .sorted()
                            .toArray());
        }
    }

    /** What the average duration leaves, but not less than nothing. */
    double averageDuration(SpeedClass speed, double elapsed) {
        return Math.max(0, average(minutes(speed)) - elapsed);
    }

    double averageRemaining(SpeedClass speed, double elapsed) {
        return Math.max(0, average(longer(speed, elapsed)) - elapsed);
    }

    double medianRemaining(SpeedClass speed, double elapsed) {
        double[] longer = longer(speed, elapsed);
        return longer.length == 0 ? 0 : longer[longer.length / 2] - elapsed;
    }

    private double[] minutes(SpeedClass speed) {
        return minutes.getOrDefault(speed, new double[0]);
    }

    private double[] longer(SpeedClass speed, double elapsed) {
        return java.util.Arrays.stream(minutes(speed))
                .filter(one -> one > elapsed)
                .toArray();
    }

    private static double average(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }
}
