package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.unit.BookingId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one schedule in the portal: calendar, bookings, maintenance, opening hours; with wrong input in each form. */
class SchedulePagesTest {
    private static final String NEW_MAINTENANCE = "/bookings/maintenance/new";
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

    @AutoClose
    private static final Office OFFICE = Office.staffed("schedule-pages-test");

    private static final Square SQUARE = new Square(OFFICE);

    private final Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
    private final Visitor max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);

    private static String[] maintenance(String action, String place, int from, int until, String... more) {
        String[] usual = {
            "action",
            action,
            "location",
            "duomo",
            "place",
            place,
            "kind",
            "MAINTENANCE",
            "from",
            Square.local(from).toString(),
            "until",
            Square.local(until).toString(),
            "weeks",
            "1"
        };
        return Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String seen(HttpResponse<String> page) {
        Matcher seen = SEEN.matcher(page.body());
        assertThat(seen.find()).as(page.body()).isTrue();
        return seen.group(1);
    }

    private static Booking now(String booking) {
        return OFFICE.bean(Bookings.class)
                .find(new BookingId(UUID.fromString(booking)))
                .orElseThrow();
    }

    @Test
    @DisplayName("Scenario 3: the Maintainer sees which booking moves where, saves, and it has moved")
    void maintenanceOverABookedSlot() {
        String goes = SQUARE.book("SLOW-1", Square.soon(10), AN_HOUR);
        HttpResponse<String> shown =
                max.post(NEW_MAINTENANCE, NEW_MAINTENANCE, maintenance("preview", "SLOW-1", 9, 12));
        assertThat(shown.body())
                .contains("Booking " + now(goes).number())
                .contains("moves to IT*EML*ESLOW*2")
                .doesNotContain(KnownDriver.TOKEN);
        assertThat(now(goes).evse().value()).as("nothing changes yet").isEqualTo("SLOW-1");

        HttpResponse<String> unseen =
                max.post(NEW_MAINTENANCE, NEW_MAINTENANCE, maintenance("save", "SLOW-1", 9, 11, "seen", seen(shown)));
        assertThat(unseen.body()).as("another time was shown").contains("Things have changed");

        HttpResponse<String> saved = max.post(
                NEW_MAINTENANCE,
                NEW_MAINTENANCE,
                maintenance("save", "SLOW-1", 9, 12, "seen", seen(shown), "words", "new cable"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(now(goes).evse().value()).isEqualTo("SLOW-2");
        String page = max.get(Visitor.location(saved)).body();
        assertThat(page).contains("Planned.").contains("new cable").contains("max");
        assertThat(max.post(NEW_MAINTENANCE, NEW_MAINTENANCE, maintenance("preview", "SLOW-1", 8, 10))
                        .body())
                .contains("Other maintenance stands in that time")
                .contains(Visitor.location(saved));

        String longer = Visitor.location(saved) + "/prolong";
        String until = Square.local(13).toString();
        HttpResponse<String> preview = max.post(Visitor.location(saved), longer, "action", "preview", "until", until);
        assertThat(preview.body()).contains("No booking is in the way");
        assertThat(max.post(Visitor.location(saved), longer, "action", "save", "until", until, "seen", seen(preview))
                        .statusCode())
                .isEqualTo(302);
        assertThat(max.post(Visitor.location(saved), Visitor.location(saved) + "/finish")
                        .statusCode())
                .isEqualTo(302);
        assertThat(max.get(Visitor.location(saved)).body()).contains("Called off");
    }

    @Test
    void aQuietTimeIsProposedAndASeriesCalledOff() {
        SQUARE.book("QUICK-1", Square.soon(10), AN_HOUR);
        String page = ada.post(NEW_MAINTENANCE, NEW_MAINTENANCE, maintenance("quiet", "QUICK-1", 10, 12))
                .body();
        assertThat(page)
                .as("from the end of the booking and its buffer on")
                .contains("Quietest")
                .contains(Square.local(11).plusMinutes(15).toString());

        String[] wish = maintenance("preview", "*", 2, 3);
        wish[13] = "2";
        HttpResponse<String> shown = ada.post(NEW_MAINTENANCE, NEW_MAINTENANCE, wish);
        assertThat(shown.body()).contains("Out of service 8 times");
        wish[1] = "save";
        HttpResponse<String> saved = ada.post(
                NEW_MAINTENANCE,
                NEW_MAINTENANCE,
                Stream.concat(Arrays.stream(wish), Stream.of("seen", seen(shown)))
                        .toArray(String[]::new));
        String window = Visitor.location(saved);
        assertThat(ada.get(window).body()).contains("Planned together (8)");
        ada.post(window, window + "/series");
        assertThat(ada.get("/bookings/maintenance?location=duomo").body()).contains("Called off");
        assertThat(ada.get(window).body()).contains("Called off").doesNotContain(">Planned<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place | nowhere | Choose one of those offered",
                "from | | Must be filled in",
                "from | tomorrow | Not a date and time",
                "until | 2020-01-01T00:00 | Must end after it begins",
                "weeks | 99 | Between 1 and 52",
                "kind | PARTY | Choose one of those offered",
            })
    void wrongMaintenanceIsSaidBesideTheField(String field, String value, String words) {
        String[] fields = maintenance("preview", "QUICK-2", 4, 5, "words", "kept as typed");
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(field)) {
                fields[i + 1] = value == null ? "" : value;
            }
        }
        HttpResponse<String> answer = ada.post(NEW_MAINTENANCE, NEW_MAINTENANCE, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(words)
                .contains("kept as typed")
                .doesNotContain("name=\"action\" value=\"save\"");
    }

    @Test
    void maintenanceInThePastIsRefused() {
        assertThat(ada.post(NEW_MAINTENANCE, NEW_MAINTENANCE, maintenance("preview", "QUICK-2", -100, -99))
                        .body())
                .contains("Lies in the past");
    }

    @Test
    void somebodyBooksForADriverChangesAndCancels() {
        HttpResponse<String> booked =
                ada.post("/bookings/new", "/bookings/new", booking("QUICK-2", 14, KnownDriver.TOKEN));
        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(302);
        String page = Visitor.location(booked);
        assertThat(ada.get(page).body())
                .contains("Booked")
                .contains(KnownDriver.TOKEN)
                .contains("by us:");
        assertThat(max.get(page).body())
                .as("a Maintainer sees it, but neither token nor forms")
                .contains("****0001")
                .doesNotContain(KnownDriver.TOKEN)
                .doesNotContain("/cancel\"");

        assertThat(ada.post("/bookings/new", "/bookings/new", booking("QUICK-2", 14, KnownDriver.TOKEN))
                        .body())
                .contains("Taken at that time")
                .contains("Free instead")
                .contains("IT*EML*EQUICK*1");

        String[] later = {
            "action",
            "preview",
            "evse",
            "",
            "from",
            Square.local(17).toString(),
            "until",
            Square.local(18).toString()
        };
        HttpResponse<String> shown = ada.post(page, page + "/change", later);
        assertThat(shown.body()).contains("Free: the booking goes to");
        assertThat(ada.post(page, page + "/change", save(later, seen(shown))).statusCode())
                .isEqualTo(302);
        assertThat(ada.get(page).body()).contains("17:00").contains("as wished");

        assertThat(ada.post(page, page + "/cancel", "reason", "WHIM").body()).contains("Choose one of those offered");
        assertThat(ada.post(page, page + "/cancel", "reason", "BLOCKED", "words", "tree on the road")
                        .statusCode())
                .isEqualTo(302);
        assertThat(ada.get(page).body()).contains("tree on the road").doesNotContain("/cancel\"");
        assertThat(ada.get("/bookings?state=CANCELLED&location=duomo&day="
                                + Square.local(17).toLocalDate() + "&partner=" + KnownDriver.EMSP)
                        .body())
                .contains(page);
    }

    private static String[] save(String[] fields, String seen) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[1] = "save";
        more[fields.length] = "seen";
        more[fields.length + 1] = seen;
        return more;
    }

    private static String[] booking(String evse, int hour, String token) {
        return new String[] {
            "location",
            "duomo",
            "evse",
            evse,
            "from",
            Square.local(hour).toString(),
            "until",
            Square.local(hour + 1).toString(),
            "token",
            token
        };
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW-1, 3, NOBODY, No valid token",
        "SLOW-1, 3, '', Must be filled in",
        "SLOW-9, 3, CARD-0001, Choose one of those offered",
        "SLOW-1, -100, CARD-0001, Begins in the past",
        "SLOW-1, 2000, CARD-0001, Too far ahead"
    })
    void wrongBookingsAreSaidBesideTheField(String evse, int hour, String token, String words) {
        HttpResponse<String> answer = ada.post("/bookings/new", "/bookings/new", booking(evse, hour, token));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(words).contains(Square.local(hour).toString());
    }

    @Test
    void bookingsAreFoundByIdAndNumber() {
        String id = SQUARE.book("SLOW-2", Square.soon(20), AN_HOUR);
        assertThat(Visitor.location(ada.get("/search?q=" + id))).endsWith("/bookings/" + id);
        assertThat(Visitor.location(max.get("/search?q=" + now(id).number()))).endsWith("/bookings/" + id);
    }

    @Test
    void theCalendarShowsWhatTakesTime() {
        SQUARE.book("QUICK-1", Square.soon(6), AN_HOUR);
        String calendar =
                "/bookings/calendar?location=duomo&day=" + Square.local(6).toLocalDate();
        String page = ada.get(calendar).body();
        assertThat(page).contains("block booking fast").contains("06:00–07:00").contains("Europe/Rome");
        assertThat(ada.get(calendar + "&evse=SLOW-1").body()).doesNotContain("block booking fast");
        assertThat(max.get(calendar).body()).contains("block booking fast").doesNotContain("/bookings/new");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 25, 2", "2027-03-28, 23, 0", "2027-03-27, 24, 1"})
    void daysHaveAsManyHoursAsTheClockSays(String day, int hours, int twos) {
        String page =
                ada.get("/bookings/calendar?location=duomo&view=day&day=" + day).body();
        assertThat(page).contains("height=\"" + hours * 40 + "\"");
        assertThat(page.split(">02:00<", -1)).hasSize(twos + 1);
        assertThat(page.contains("clocks go")).isEqualTo(hours != 24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bookings/calendar?location=nowhere",
                "/bookings/calendar?location=duomo&evse=%3Cscript%3E",
                "/bookings/maintenance/00000000-0000-0000-0000-000000000001",
                "/bookings/00000000-0000-0000-0000-000000000001",
                "/bookings/new?location=%20%20x%20y"
            })
    void whatIsNotThereIsNotFound(String page) {
        assertThat(ada.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void rubbishInTheAddressHarmsNothing() {
        assertThat(ada.get("/bookings/calendar?location=duomo&day=rubbish&view=rubbish")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ada.get("/bookings?day=rubbish&state=rubbish&partner=rubbish")
                        .body())
                .contains("Not a date");
        assertThat(max.get("/bookings/new").statusCode()).isEqualTo(403);
        assertThat(max.get("/locations/duomo/hours").statusCode()).isEqualTo(403);
    }

    @Test
    void openingHoursAreTypedByTheDay() {
        String page = "/locations/duomo/hours";
        String[] week = new String[28 * 2];
        for (int i = 0; i < 28; i += 2) {
            week[2 * i] = "begin";
            week[2 * i + 1] = i % 4 == 0 ? "08:00" : "";
            week[2 * i + 2] = "end";
            week[2 * i + 3] = i % 4 == 0 ? "20:00" : "";
        }
        String[] broken = week.clone();
        broken[3] = "";
        assertThat(ada.post(page, page, broken).body()).contains("needs both its begin and its end");
        assertThat(ada.post(page, page, "begin", "").body()).contains("at least one time");
        assertThat(ada.post(page, page, week).statusCode()).isEqualTo(302);
        assertThat(SQUARE.api("GET", "/locations/duomo/opening-hours", "")
                        .at("/regular")
                        .size())
                .isEqualTo(7);

        String exceptions = page + "/exceptions";
        assertThat(ada.post(page, exceptions, "kind", "CLOSED", "from", "2030-12-25T00:00", "until", "2030-12-24T00:00")
                        .body())
                .contains("Must end after it begins");
        assertThat(ada.post(page, exceptions, "kind", "CLOSED", "from", "2030-12-25T00:00", "until", "2030-12-26T00:00")
                        .statusCode())
                .isEqualTo(302);
        assertThat(SQUARE.api("GET", "/locations/duomo/opening-hours", "")
                        .at("/closings/0/from")
                        .asString())
                .isEqualTo("2030-12-24T23:00:00Z");
        assertThat(ada.get("/locations/duomo/data").body())
                .contains("7 times a week")
                .contains("1 exception<");
        Matcher one = Pattern.compile("name=\"exception\" value=\"([^\"]+)\"")
                .matcher(ada.get(page).body());
        assertThat(one.find()).isTrue();
        ada.post(page, exceptions + "/remove", "exception", one.group(1));
        assertThat(SQUARE.api("GET", "/locations/duomo/opening-hours", "")
                        .at("/closings")
                        .size())
                .isZero();
        SQUARE.api("PUT", "/locations/duomo/opening-hours", "{\"always\":true}");
    }

    @Test
    void theOverviewNamesRejectedBookingsAndTheNextMaintenance() {
        Instant taken = Square.soon(22);
        SQUARE.book("QUICK-2", taken, AN_HOUR);
        ada.post("/bookings/new", "/bookings/new", booking("QUICK-2", 22, KnownDriver.TOKEN));
        assertThat(ada.get("/bookings?state=REJECTED&day=" + Square.local(22).toLocalDate())
                        .body())
                .contains("Rejected");
        String[] wish = maintenance("preview", "QUICK-1", 0, 1);
        HttpResponse<String> shown = ada.post(NEW_MAINTENANCE, NEW_MAINTENANCE, wish);
        ada.post(NEW_MAINTENANCE, NEW_MAINTENANCE, save(wish, seen(shown)));
        assertThat(ada.get("/").body()).contains("Next maintenance");
    }
}
