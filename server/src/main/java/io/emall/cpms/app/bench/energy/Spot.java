package io.emall.cpms.app.bench.energy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Hourly figures of a year from a CSV file, one for each quarter of an hour; a missing hour is like the one before. */
final class Spot {

    private static final int PRICE = 1;
    private static final int CARBON_OF_LIFE_CYCLE = 5;

    private Spot() {}

    /** EUR per kWh. */
    static double[] prices(Path file, int year) throws IOException {
        double[] quarters = read(file, year, PRICE);
        return Arrays.stream(quarters)
                .map(perMegawattHour -> perMegawattHour / 1000)
                .toArray();
    }

    /** Grams of CO2 per kWh. */
    static double[] carbon(Path file, int year) throws IOException {
        return read(file, year, CARBON_OF_LIFE_CYCLE);
    }

    private static double[] read(Path file, int year, int column) throws IOException {
        LocalDateTime start = LocalDate.of(year, 1, 1).atStartOfDay();
        double[] quarters = new double[LocalDate.of(year, 12, 31).getDayOfYear() * Site.QUARTERS_PER_DAY];
        Arrays.fill(quarters, Double.NaN);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
            for (CSVRecord row : parser) {
                LocalDateTime at = LocalDateTime.parse(row.get(0).replace(' ', 'T'));
                long quarter = Duration.between(start, at).toMinutes() / Site.MINUTES;
                if (quarter >= 0
                        && quarter < quarters.length
                        && !row.get(column).isEmpty()) {
                    Arrays.fill(quarters, (int) quarter, (int) quarter + 4, Double.parseDouble(row.get(column)));
                }
            }
        }
        for (int i = 1; i < quarters.length; i++) {
            quarters[i] = Double.isNaN(quarters[i]) ? quarters[i - 1] : quarters[i];
        }
        if (Double.isNaN(quarters[0])) {
            throw new IllegalArgumentException(file + " does not begin with the year " + year);
        }
        return quarters;
    }
}
