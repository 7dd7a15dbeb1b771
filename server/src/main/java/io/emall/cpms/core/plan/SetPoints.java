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
 * function, asked every few seconds or minutes. When there is too little, batteries help first, then cars share.
 *
 * @param batteries W, charging is positive
 * @param cars W at most
 * @param sun W at most
 */
public record SetPoints(Map<BatteryId, Double> batteries, Map<String, Double> cars, double sun) {

    public static SetPoints of(Intent intent, Situation now) {
        Map<String, Double> cars = new HashMap<>();
        now.cars().forEach(car -> cars.put(car.id(), wanted(intent, car)));
        double need = now.building() + sum(cars) - now.sun();
        double battery = intent.keepsToItself()
                ? -need
                : intent.batteries().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        double exportLimit = intent.sells() ? now.exportLimit() : 0;
        battery = Math.clamp(battery, -exportLimit - need, Math.max(-exportLimit - need, now.importLimit() - need));
        battery = Math.clamp(battery, -now.discharge(), now.charge());
        double room = now.importLimit() - now.building() + now.sun() - battery;
        if (sum(cars) > room) {
            Map<String, Double> promised = shared(cars, now, true, Math.max(0, room));
            cars.putAll(promised);
            cars.putAll(shared(cars, now, false, Math.max(0, room - sum(promised))));
        }
        double surplus = -exportLimit - (now.building() + sum(cars) + battery - now.sun());
        return new SetPoints(each(now, battery), cars, now.sun() - Math.max(0, surplus));
    }

    /** Who is not in the plan yet gets what it takes. */
    private static double wanted(Intent intent, Car car) {
        double wanted = car.maximum() * intent.cars().getOrDefault(car.id(), 1.0);
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

    private static Map<BatteryId, Double> each(Situation now, double battery) {
        Map<BatteryId, Double> each = new HashMap<>();
        double most = battery > 0 ? now.charge() : now.discharge();
        for (Battery one : now.batteries()) {
            double own = battery > 0 ? one.maximumCharge() : one.maximumDischarge();
            each.put(one.id(), most > 0 ? battery * own / most : 0);
        }
        return each;
    }
}
