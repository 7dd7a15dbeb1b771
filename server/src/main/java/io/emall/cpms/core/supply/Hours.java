package io.emall.cpms.core.supply;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prices by hour and day of the week, on the clock of the place where the energy is used.
 *
 * @param bands where two hold at once, the first of the list counts
 * @param otherwise the price per kWh at all other times
 */
public record Hours(List<Band> bands, BigDecimal otherwise) {

    public Hours {
        bands = List.copyOf(bands);
    }

    /**
     * The same price on some days between two times.
     *
     * @param until not included; at or before {@code from} it lies on the next day
     */
    public record Band(Set<DayOfWeek> days, LocalTime from, LocalTime until, BigDecimal perKilowattHour) {

        public Band {
            days = Set.copyOf(days);
        }

        /** Clocks that are turned make such a day's hours shorter or longer, or leave them out. */
        private Optional<Piece<BigDecimal>> on(LocalDate date, ZoneId zone, Instant told) {
            LocalDate last = until.isAfter(from) ? date : date.plusDays(1);
            Instant begin = date.atTime(from).atZone(zone).toInstant();
            Instant end = last.atTime(until).atZone(zone).toInstant();
            return end.isAfter(begin) ? Optional.of(new Piece<>(begin, end, perKilowattHour, told)) : Optional.empty();
        }
    }

    /**
     * The prices of that time.
     *
     * @param told when somebody typed them in
     */
    public Curve<BigDecimal> curve(Instant from, Instant until, ZoneId zone, Instant told) {
        List<Piece<BigDecimal>> layers = new ArrayList<>();
        layers.add(new Piece<>(from, until, otherwise, told));
        LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
        LocalDate end = until.atZone(zone).toLocalDate().plusDays(1);
        for (Band band : bands.reversed()) {
            first.datesUntil(end)
                    .filter(date -> band.days().contains(date.getDayOfWeek()))
                    .forEach(date -> band.on(date, zone, told).ifPresent(layers::add));
        }
        return Curve.layered(layers).within(from, until);
    }
}
