package io.emall.cpms.core.plan;

import io.emall.cpms.core.plan.Situation.Battery;
import io.emall.cpms.core.plan.Situation.Car;
import io.emall.cpms.core.unit.BatteryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What to set now, so that what is meant happens as far as reality allows and the connection's limits hold. A pure
 * function, asked every few seconds or minutes. When there is too little, batteries help first, then cars share. The sun is not
 * told anything: what nobody takes flows into the grid.
 *
 * @param batteries W, charging is positive
 * @param cars W at most
 */
public record SetPoints(Map<BatteryId, Double> batteries, Map<String, Double> cars) {

    public static SetPoints of(Intent intent, Situation now) {
        Map<String, Double> cars = new HashMap<>();
        now.cars().forEach(car -> cars.put(car.id(), wanted(intent, car)));
        double need = now.building() + sum(cars) - now.sun();
        Map<BatteryId, Double> meant = meant(intent, now);
        double sum = meant.values().stream().mapToDouble(Double::doubleValue).sum();
        double exportLimit = intent.sells() ? now.exportLimit() : 0;
        double battery = intent.keepsToItself() ? -need : sum;
        double most = Math.min(now.importLimit() - need, now.sure() - sum(cars));
        battery = Math.clamp(battery, -exportLimit - need, Math.max(-exportLimit - need, most));
        battery = Math.clamp(battery, -gives(intent, now), now.charge());
        double free = now.importLimit() - now.building() + now.sun() - battery;
        double room = Math.max(0, Math.min(free, now.room()));
        if (sum(cars) > room) {
            Map<String, Double> promised = shared(cars, now, true, room);
            cars.putAll(promised);
            cars.putAll(shared(cars, now, false, Math.max(0, room - sum(promised))));
        }
        return new SetPoints(each(now, meant, battery - sum), cars);
    }

    /** As the plan says, within what each can do. */
    private static Map<BatteryId, Double> meant(Intent intent, Situation now) {
        Map<BatteryId, Double> meant = new HashMap<>();
        for (Battery one : now.batteries()) {
            double planned = intent.batteries().getOrDefault(one.id(), 0.0);
            meant.put(one.id(), Math.clamp(planned, -one.maximumDischarge(), one.maximumCharge()));
        }
        return meant;
    }

    /** Batteries feed the grid only if the plan means to: cars that are still to take more must not make them. */
    private static double gives(Intent intent, Situation now) {
        double used = Math.max(0, now.building() + now.drawn() - now.sun());
        return Math.min(now.discharge(), intent.feedsIn() ? used + now.exportLimit() : used);
    }

    /** Who is not in the plan yet gets what it takes. */
    private static double wanted(Intent intent, Car car) {
        double wanted = Math.min(car.maximum(), intent.cars().getOrDefault(car.id(), Double.POSITIVE_INFINITY));
        boolean tooLittle = wanted > 0 && wanted < car.minimum();
        return tooLittle ? Math.min(car.minimum(), car.maximum()) : wanted;
    }

    private static double sum(Map<String, Double> watts) {
        return watts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Nobody gets more than the same bound; who would get less than its minimum gets nothing, and the others that. */
    private static Map<String, Double> shared(Map<String, Double> all, Situation now, boolean promised, double room) {
        List<Car> sharing = new ArrayList<>(
                now.cars().stream().filter(car -> car.promised() == promised).toList());
        Map<String, Double> shared = new HashMap<>();
        sharing.forEach(car -> shared.put(car.id(), 0.0));
        while (true) {
            double bound = bound(sharing.stream().mapToDouble(car -> all.getOrDefault(car.id(), 0.0)), room);
            Optional<Car> starved = sharing.stream()
                    .filter(car -> all.getOrDefault(car.id(), 0.0) > bound && bound < car.minimum())
                    .findFirst();
            if (starved.isEmpty()) {
                sharing.forEach(car ->
                        shared.computeIfPresent(car.id(), (id, _) -> Math.min(all.getOrDefault(id, 0.0), bound)));
                return shared;
            }
            sharing.remove(starved.get());
        }
    }

    private static double bound(DoubleStream watts, double room) {
        double[] sorted = watts.sorted().toArray();
        double left = room;
        for (int i = 0; i < sorted.length; i++) {
            double even = left / (sorted.length - i);
            if (sorted[i] > even) {
                return even;
            }
            left -= sorted[i];
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Who has more left in that direction takes more of what the plan did not foresee. */
    private static Map<BatteryId, Double> each(Situation now, Map<BatteryId, Double> meant, double more) {
        Map<BatteryId, Double> left = new HashMap<>();
        for (Battery one : now.batteries()) {
            double own = meant.getOrDefault(one.id(), 0.0);
            left.put(one.id(), more > 0 ? one.maximumCharge() - own : one.maximumDischarge() + own);
        }
        double all = left.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<BatteryId, Double> each = new HashMap<>();
        left.forEach((id, its) -> each.put(id, meant.getOrDefault(id, 0.0) + (all > 0 ? more * its / all : 0)));
        return each;
    }
}
