package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.firmware.CampaignDesk;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.Pace;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.Selection;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.portal.frame.Typed;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign as it is typed. */
record CampaignForm(
        @Nullable String name,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String location,
        @Nullable String stations,
        @Nullable String except,
        @Nullable String once,
        @Nullable String idle,
        @Nullable String from,
        @Nullable String until,
        @Nullable String stopAfter,
        @Nullable String stopShare) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 100_000;
    private static final int MOST_AT_ONCE = 1000;
    private static final int HUNDRED = 100;

    /** What suits most: careful, and of the firmware's own vendor and model. */
    static CampaignForm of(Firmware firmware) {
        return new CampaignForm(
                firmware.title(),
                firmware.vendor(),
                firmware.model(),
                null,
                null,
                "true",
                "5",
                "true",
                null,
                null,
                "3",
                null);
    }

    /** @return null if something is wrong, which then stands beside its field */
    CampaignDesk.@Nullable Wish read(Typed typed, Firmware firmware, ZoneId zone) {
        String its = typed.text("name", name, LONGEST_NAME);
        Selection selection = selection(typed, firmware);
        Pace pace = new Pace(
                typed.whole("once", once, 1, MOST_AT_ONCE),
                "true".equals(idle),
                window(typed, zone),
                number(typed, "stopAfter", stopAfter, Integer.MAX_VALUE),
                number(typed, "stopShare", stopShare, HUNDRED));
        return typed.good() ? new CampaignDesk.Wish(its, firmware.id(), selection, pace, Schedule.NOW) : null;
    }

    private Selection selection(Typed typed, Firmware firmware) {
        LocationId place = location == null || location.isBlank()
                ? null
                : typed.as("location", location, LocationId::new, "typed.notanid");
        String list = stations == null ? "" : stations;
        if (list.length() > LONGEST_LIST) {
            typed.bad("stations", "typed.toolong", LONGEST_LIST);
        }
        List<StationId> named = Stream.of(list.split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .map(id -> typed.as("stations", id, StationId::new, "typed.notanid"))
                .filter(Objects::nonNull)
                .toList();
        return new Selection(
                typed.optional("vendor", vendor, LONGEST_NAME),
                typed.optional("model", model, LONGEST_NAME),
                place,
                named,
                "true".equals(except) ? firmware.version() : null);
    }

    private Pace.@Nullable Window window(Typed typed, ZoneId zone) {
        if (Stream.of(from, until).allMatch(time -> time == null || time.isBlank())) {
            return null;
        }
        LocalTime begins = typed.as("from", from, LocalTime::parse, "typed.notamoment");
        LocalTime ends = typed.as("until", until, LocalTime::parse, "typed.notamoment");
        return begins == null || ends == null ? null : new Pace.Window(begins, ends, zone);
    }

    private static @Nullable Integer number(Typed typed, String field, @Nullable String text, int most) {
        return text == null || text.isBlank() ? null : (Integer) typed.whole(field, text, 1, most);
    }
}
