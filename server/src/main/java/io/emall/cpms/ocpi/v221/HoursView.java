package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.unit.Interval;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.ExceptionalPeriod;
import io.emall.wire.ocpi.v221.Hours;
import io.emall.wire.ocpi.v221.RegularHours;
import io.emall.wire.ocpi.v221.StatusSchedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a location is open and an EVSE is not in service, in OCPI's words (mod_locations §Hours, §StatusSchedule). */
final class HoursView {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private HoursView() {}

    static Hours of(OpeningHours hours) {
        List<RegularHours> regular =
                hours.regular().stream().flatMap(HoursView::days).toList();
        return new Hours(
                hours.always(),
                hours.always() || regular.isEmpty() ? null : regular,
                orNull(hours.openings().stream().flatMap(HoursView::period).toList()),
                orNull(hours.closings().stream().flatMap(HoursView::period).toList()));
    }

    /** OCPI's periods end later than they begin, on the same day: what goes past midnight becomes two. */
    private static Stream<RegularHours> days(OpeningHours.Regular open) {
        if (open.end().isAfter(open.begin())) {
            return Stream.of(day(open.day(), open.begin(), open.end()));
        }
        Stream<RegularHours> evening = Stream.of(day(open.day(), open.begin(), LAST_MINUTE));
        return open.end().equals(LocalTime.MIDNIGHT)
                ? evening
                : Stream.concat(evening, Stream.of(day(open.day().plus(1), LocalTime.MIDNIGHT, open.end())));
    }

    private static RegularHours day(DayOfWeek day, LocalTime begin, LocalTime end) {
        return new RegularHours(day.getValue(), minute(begin), minute(end));
    }

    private static String minute(LocalTime time) {
        return time.withSecond(0).withNano(0).toString();
    }

    private static Stream<ExceptionalPeriod> period(Interval time) {
        return time.until() == null ? Stream.of() : Stream.of(new ExceptionalPeriod(time.from(), time.until()));
    }

    /** Null where there is nothing to tell. */
    static @Nullable List<StatusSchedule> outOfService(List<MaintenanceWindow> windows) {
        return orNull(windows.stream()
                .map(window -> new StatusSchedule(window.period().from(), EvseStatus.INOPERATIVE, window.until()))
                .toList());
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
