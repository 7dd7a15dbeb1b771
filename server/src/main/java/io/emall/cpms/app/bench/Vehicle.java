package io.emall.cpms.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A car that can charge with direct current, as Open EV Data describes it.
 *
 * @param capacity kWh
 * @param curve what it takes at which state of charge
 */
public record Vehicle(int year, double capacity, List<Point> curve) {

    public record Point(double percent, double kilowatts) {}

    public static List<Vehicle> read(Path path) throws IOException {
        List<Vehicle> vehicles = new ArrayList<>();
        for (JsonNode car : new JsonMapper().readTree(Files.readString(path)).get("data")) {
            List<Point> curve = new ArrayList<>();
            for (JsonNode point : car.at("/dc_charger/charging_curve")) {
                curve.add(new Point(
                        point.get("percentage").asDouble(), point.get("power").asDouble()));
            }
            if (curve.size() > 1) {
                vehicles.add(new Vehicle(
                        car.path("release_year").asInt(9999),
                        car.get("usable_battery_size").asDouble(),
                        List.copyOf(curve)));
            }
        }
        return vehicles;
    }

    public double kilowatts(double percent) {
        for (int i = 1; i < curve.size(); i++) {
            Point before = curve.get(i - 1);
            Point after = curve.get(i);
            if (percent <= after.percent) {
                double part = (percent - before.percent) / (after.percent - before.percent);
                return before.kilowatts + part * (after.kilowatts - before.kilowatts);
            }
        }
        return curve.getLast().kilowatts;
    }
}
