package io.emall.cpms.app.bench;

import io.emall.cpms.core.forecast.Battery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the meter of a fast socket could have shown in a real session: that of a random car of its time that takes just
 * the session's energy in just its time, by the car's published curve and the socket's power. Only the state of charge
 * at the begin is free, and it follows from the two.
 *
 * @param minutes step by step
 */
public record Curve(List<Step> minutes) {

    private static final double SOCKET = 50;
    private static final int TRIES = 40;
    private static final double EMPTIEST = 3;
    private static final double FULLEST = 92;

    public record Step(double kilowatts, double delivered, double percent) {}

    public static Optional<Curve> of(PastSession session, List<Vehicle> cars, RandomGenerator random) {
        for (int i = 0; i < TRIES; i++) {
            Vehicle car = cars.get(random.nextInt(cars.size()));
            boolean canBe = energy(car, EMPTIEST, session) >= session.kilowattHours()
                    && energy(car, FULLEST, session) <= session.kilowattHours();
            if (canBe) {
                return Optional.of(charge(car, begin(car, session), session.minutes()));
            }
        }
        return Optional.empty();
    }

    private static double begin(Vehicle car, PastSession session) {
        double low = EMPTIEST;
        double high = FULLEST;
        while (high - low > 0.1) {
            double middle = (low + high) / 2;
            if (energy(car, middle, session) >= session.kilowattHours()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double energy(Vehicle car, double percent, PastSession session) {
        return charge(car, percent, session.minutes()).minutes.getLast().delivered;
    }

    private static Curve charge(Vehicle car, double begin, double minutes) {
        List<Step> steps = new ArrayList<>();
        double percent = begin;
        double delivered = 0;
        for (int minute = 0; minute <= minutes; minute++) {
            double kilowatts = percent >= 100 ? 0 : Math.min(SOCKET, car.kilowatts(percent));
            steps.add(new Step(kilowatts, delivered, percent));
            delivered += kilowatts / 60;
            percent = Math.min(100, begin + delivered / car.capacity() * 100);
        }
        return new Curve(steps);
    }

    /** What could be read so long after the begin. */
    Battery at(double elapsed) {
        Step now = minutes.get(Math.min((int) elapsed, minutes.size() - 1));
        Step first = minutes.getFirst();
        Battery.Told told = new Battery.Told((int) first.percent, first.delivered);
        return new Battery(0, now.kilowatts, now.delivered, (int) now.percent, told, null);
    }
}
