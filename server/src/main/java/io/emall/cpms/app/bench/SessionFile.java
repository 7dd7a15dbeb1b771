package io.emall.cpms.app.bench;

import io.emall.cpms.core.forecast.Occasion;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Sessions as two public data sets write them: those of Dundee's public stations, and those of a company's own (Asensio).
 *
 * @param left how many rows tell no duration between a minute and a day, or are tests
 */
public record SessionFile(String name, List<PastSession> sessions, int left) {

    private static final ZoneId DUNDEE = ZoneId.of("Europe/London");
    private static final ZoneId COMPANY = ZoneId.of("America/New_York");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** By their start. */
    public static SessionFile read(Path path) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<PastSession> sessions = new ArrayList<>();
        int rows = 0;
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(path), format)) {
            boolean dundee = parser.getHeaderMap().containsKey("CP ID");
            for (CSVRecord row : parser) {
                rows++;
                (dundee ? dundee(row) : company(row)).ifPresent(sessions::add);
            }
        }
        sessions.sort(Comparator.comparing(PastSession::start));
        return new SessionFile(path.getFileName().toString(), sessions, rows - sessions.size());
    }

    private static Optional<PastSession> dundee(CSVRecord row) {
        boolean untold = row.get("End Date").isEmpty() || row.get("End Time").isEmpty();
        if (untold || row.get("Site").contains("TEST")) {
            return Optional.empty();
        }
        String model = row.get("Model");
        boolean fast = model.contains("Rapid") || model.contains("50kW");
        return session(
                fast ? SpeedClass.FAST : SpeedClass.STANDARD,
                row.get("Site"),
                row.get("CP ID") + "-" + row.get("Connector"),
                moment(row.get("Start Date"), row.get("Start Time")),
                moment(row.get("End Date"), row.get("End Time")),
                row.get("Total kWh"),
                "");
    }

    /** Where the day could be a month, the data set has the two confused: its sessions are all of March to June. */
    private static ZonedDateTime moment(String date, String time) {
        LocalDate day = LocalDate.parse(date.substring(0, 10));
        if (day.getDayOfMonth() <= 12) {
            day = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        }
        return day.atTime(LocalTime.parse(time)).atZone(DUNDEE);
    }

    private static Optional<PastSession> company(CSVRecord row) {
        return session(
                SpeedClass.STANDARD,
                row.get("locationId"),
                row.get("stationId"),
                moment(row.get("created")),
                moment(row.get("ended")),
                row.get("kwhTotal"),
                row.get("userId"));
    }

    /** It counts the years from 2000. */
    private static ZonedDateTime moment(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).plusYears(2000).atZone(COMPANY);
    }

    private static Optional<PastSession> session(
            SpeedClass speed,
            String location,
            String evse,
            ZonedDateTime start,
            ZonedDateTime end,
            String energy,
            String driver) {
        Duration lasted = Duration.between(start, end);
        if (lasted.compareTo(SHORTEST) < 0 || lasted.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        LocationId at = new LocationId("L" + Integer.toHexString(location.hashCode()));
        Occasion occasion = new Occasion(speed, at, new EvseUid(evse), start);
        double kilowattHours = energy.isEmpty() ? 0 : Double.parseDouble(energy);
        return Optional.of(new PastSession(occasion, lasted.toSeconds() / 60.0, kilowattHours, driver, null));
    }
}
