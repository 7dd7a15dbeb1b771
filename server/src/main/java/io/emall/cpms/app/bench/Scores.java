package io.emall.cpms.app.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far estimates were off, on the mean of all moments. */
final class Scores {

    private final Map<String, double[]> sums = new LinkedHashMap<>();

    void add(String name, double value) {
        double[] sum = sums.computeIfAbsent(name, _ -> new double[2]);
        sum[0] += value;
        sum[1]++;
    }

    double mean(String name) {
        double[] sum = sums.get(name);
        return sum == null ? Double.NaN : sum[0] / sum[1];
    }

    int number(String name) {
        double[] sum = sums.get(name);
        return sum == null ? 0 : (int) sum[1];
    }
}
