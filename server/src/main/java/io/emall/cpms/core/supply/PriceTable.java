package io.emall.cpms.core.supply;

import io.emall.cpms.core.location.CsvRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prices as an uploaded table: {@code start} and one of {@code price_per_kwh} and {@code price_per_mwh}. A start is an
 * instant with its offset, or local time; then the hour that an autumn day has twice is written twice.
 */
public final class PriceTable {

    private static final String KWH = "price_per_kwh";
    private static final String MWH = "price_per_mwh";
    private static final Set<Duration> STEPS =
            Set.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final int MOST_ROWS = 40_000;
    private static final int MOST_TOLD = 200;

    private final Dso dso;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();

    private PriceTable(Dso dso, Instant now) {
        this.dso = dso;
        this.now = now;
    }

    /** What is wrong with a row, and what stood there. */
    public record Problem(int line, Fault fault, String value) {}

    /** The portal has a sentence for each. */
    public enum Fault {
        EMPTY,
        TOO_LONG,
        NOT_A_TABLE,
        /** Neither price per kWh nor per MWh, or both. */
        NO_UNIT,
        NOT_A_TIME,
        /** Clocks were put forward then. */
        NO_SUCH_HOUR,
        NOT_A_NUMBER,
        IMPOSSIBLE,
        NOT_IN_ORDER,
        /** Prices are for 15, 30 or 60 minutes, without holes. */
        NOT_A_STEP
    }

    /** Either prices or problems. */
    public record Read(Curve<BigDecimal> prices, List<Problem> problems) {}

    private record Row(int line, Instant start, BigDecimal price) {}

    static Read read(List<CsvRow> rows, Dso dso, Instant now) {
        PriceTable table = new PriceTable(dso, now);
        Curve<BigDecimal> curve = table.curve(rows);
        return table.problems.isEmpty()
                ? new Read(curve, List.of())
                : new Read(
                        Curve.empty(),
                        List.copyOf(table.problems.subList(0, Math.min(MOST_TOLD, table.problems.size()))));
    }

    private Curve<BigDecimal> curve(List<CsvRow> rows) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            problems.add(new Problem(1, rows.isEmpty() ? Fault.EMPTY : Fault.TOO_LONG, ""));
            return Curve.empty();
        }
        List<Row> read = new ArrayList<>();
        Instant last = null;
        for (CsvRow row : rows) {
            Instant start = start(row, last);
            BigDecimal price = price(row);
            if (start != null && price != null) {
                read.add(new Row(row.line(), start, price));
            }
            last = start == null ? last : start;
        }
        return problems.isEmpty() ? pieces(read) : Curve.empty();
    }

    private @Nullable Instant start(CsvRow row, @Nullable Instant last) {
        String text = row.cell("start").replace(' ', 'T');
        try {
            return text.endsWith("Z") || text.matches(".*[+-]\\d{2}:\\d{2}")
                    ? OffsetDateTime.parse(text).toInstant()
                    : local(row, LocalDateTime.parse(text), last);
        } catch (DateTimeException malformed) {
            problems.add(new Problem(row.line(), Fault.NOT_A_TIME, row.cell("start")));
            return null;
        }
    }

    /** Of a time that a day has twice, the first is meant unless it was written already. */
    private @Nullable Instant local(CsvRow row, LocalDateTime time, @Nullable Instant last) {
        ZoneId zone = dso.zone();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            problems.add(new Problem(row.line(), Fault.NO_SUCH_HOUR, row.cell("start")));
            return null;
        }
        Instant first = time.toInstant(offsets.getFirst());
        boolean written = offsets.size() > 1 && last != null && !first.isAfter(last);
        return written ? time.toInstant(offsets.getLast()) : first;
    }

    private @Nullable BigDecimal price(CsvRow row) {
        String perKilowattHour = row.cell(KWH);
        String perMegawattHour = row.cell(MWH);
        if (perKilowattHour.isEmpty() == perMegawattHour.isEmpty()) {
            problems.add(new Problem(row.line(), Fault.NO_UNIT, perKilowattHour + perMegawattHour));
            return null;
        }
        BigDecimal number = Cells.number(perKilowattHour + perMegawattHour);
        if (number == null) {
            problems.add(new Problem(row.line(), Fault.NOT_A_NUMBER, perKilowattHour + perMegawattHour));
            return null;
        }
        BigDecimal price = perMegawattHour.isEmpty() ? number : number.movePointLeft(3);
        if (!dso.sense().isPossible(price)) {
            problems.add(new Problem(row.line(), Fault.IMPOSSIBLE, perKilowattHour + perMegawattHour));
            return null;
        }
        return price;
    }

    /** Each price holds until the next; the last as long as the one before it, or an hour. */
    private Curve<BigDecimal> pieces(List<Row> rows) {
        List<Piece<BigDecimal>> pieces = new ArrayList<>();
        Duration step = Duration.ofHours(1);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i + 1 < rows.size()) {
                step = Duration.between(row.start(), rows.get(i + 1).start());
            }
            if (!STEPS.contains(step)) {
                Row next = rows.get(Math.min(i + 1, rows.size() - 1));
                Fault fault = step.isPositive() ? Fault.NOT_A_STEP : Fault.NOT_IN_ORDER;
                problems.add(new Problem(
                        next.line(),
                        fault,
                        next.start().atZone(dso.zone()).toLocalDateTime().toString()));
            } else {
                pieces.add(new Piece<>(row.start(), row.start().plus(step), row.price(), now));
            }
        }
        return problems.isEmpty() ? new Curve<>(pieces) : Curve.empty();
    }
}
