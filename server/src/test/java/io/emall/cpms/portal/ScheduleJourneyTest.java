package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schedule's pages in a real browser, at desktop and phone width: on a phone a tap on the calendar plans maintenance
 * over a booking (by dragging it is told in {@code DisruptionJourneyStory}); a station goes out of service and comes
 * back; then a driver's booking from first to last.
 */
class ScheduleJourneyTest {

    @ParameterizedTest
    @CsvSource({"schedule-desktop, 1360, 900, false", "schedule-phone, 360, 740, true"})
    void fromATimeOnTheCalendarToAnEvseOutOfService(String name, int width, int height, boolean isPhone) {
        try (Office office = Office.staffed(name);
                Browsing browsing = new Browsing(name, width, height, isPhone)) {
            Square square = new Square(office);
            byte[] key = Square.KEY.getBytes(StandardCharsets.UTF_8);
            try (SimStation16 station = new SimStation16(
                    new StationAddress(office.stations(), "SLOW", key), StationPlan.withOutlets(22_000, 22_000))) {
                station.powerUp();
                Journey journey = new Journey(office, browsing, browsing.page());
                browsing.logIn(office, Office.MAINTAINER);
                if (isPhone) {
                    journey.maintenanceOverABooking(square);
                }
                journey.outOfServiceNow();
                journey.bookingForADriver();
                browsing.assertContent();
            }
        }
    }

    /** One walk, stop by stop. */
    private record Journey(Office office, Browsing browsing, Page page) {
        private static final String CALENDAR = "/bookings/calendar?location=duomo&day=";

        void maintenanceOverABooking(Square square) {
            square.book("SLOW-1", Square.soon(10), Duration.ofHours(1));
            page.navigate(office.http(CALENDAR + Square.local(0).toLocalDate()));
            assertThat(lane("SLOW-1").locator(".block.booking")).isVisible();
            tap("SLOW-1", 9);
            assertThat(page.locator("[data-choice]")).containsText("IT*EML*ESLOW*1");
            browsing.see("chosen");
            page.locator("[data-choice] a").first().click();
            assertThat(page.locator("#from")).hasValue(Square.local(9).toString());
            page.locator("#until").fill(Square.local(11).toString());
            page.locator("#words").fill("new cable");
            browsing.click("What will happen?");
            assertThat(page.locator("#outlook")).containsText("moves to IT*EML*ESLOW*2");
            browsing.see("outlook");
            browsing.click("Save");
            assertThat(page.locator("#content")).containsText("Planned.");
            browsing.see("planned");
            page.navigate(office.http(CALENDAR + Square.local(0).toLocalDate()));
            assertThat(lane("SLOW-1").locator(".block.maintenance")).isInViewport();
            assertThat(lane("SLOW-2").locator(".block.booking")).isVisible();
            browsing.see("calendar");
            page.navigate(office.http("/bookings/maintenance?location=duomo"));
            browsing.see("maintenance-list");
        }

        private Locator lane(String evse) {
            return page.locator(".cal-day.chosen .lane[data-evse=" + evse + "]");
        }

        /** Chooses an hour. */
        private void tap(String evse, double from) {
            page.locator("[data-calendar]").evaluate("(region, top) => region.scrollTop = top", (from - 1.5) * 40);
            page.locator("[data-calendar]").evaluate("region => region.scrollIntoView({ behavior: 'instant' })");
            BoundingBox box = lane(evse).boundingBox();
            page.touchscreen().tap(box.x + box.width / 2, box.y + from * 40 + 2);
        }

        /** From this minute on: the station is told at once, and comes back when it is finished. */
        void outOfServiceNow() {
            LocalDateTime now =
                    LocalDateTime.ofInstant(Instant.now(), Square.ROME).truncatedTo(ChronoUnit.MINUTES);
            page.navigate(office.http("/bookings/maintenance/new?evse=SLOW-1"));
            page.locator("#from").fill(now.toString());
            page.locator("#until").fill(now.minusDays(1).toString());
            browsing.click("What will happen?");
            assertThat(page.locator("#until-error")).containsText("Must end after it begins");
            browsing.see("maintenance-error");
            page.locator("#until").fill(now.plusHours(1).toString());
            browsing.click("What will happen?");
            browsing.click("Save");
            assertThat(page.locator("#live-state")).containsText("Out of service");
            assertThat(page.locator("#live-facts .state.out")).isVisible();
            browsing.see("maintenance");
            browsing.click("Finish now");
            assertThat(page.locator("#live-state")).containsText("Done");
            assertThat(page.locator("#live-facts .state.free")).isVisible();
        }

        void bookingForADriver() {
            browsing.logIn(office, Office.ADMINISTRATOR);
            page.navigate(office.http("/bookings/new?location=duomo&evse=QUICK-1&from=" + Square.soon(15)));
            browsing.click("Book");
            assertThat(page.locator("#token-error")).isVisible();
            browsing.see("booking-error");
            page.locator("#token").fill(KnownDriver.TOKEN);
            browsing.click("Book");
            assertThat(page.locator("#content")).containsText("Booked.");
            browsing.see("booking");
            page.locator("#from").fill(Square.local(17).toString());
            page.locator("#until").fill(Square.local(18).toString());
            browsing.click("What will happen?");
            assertThat(page.locator("#change")).containsText("the booking goes to IT*EML*EQUICK*1");
            browsing.see("booking-change");
            browsing.click("Save change");
            assertThat(page.locator("#live-facts")).containsText("17:00–18:00");
            page.locator("#reason").selectOption("BLOCKED");
            browsing.click("Cancel booking");
            assertThat(page.locator("#live-story")).containsText("Access is blocked");
            browsing.see("booking-cancelled");
            page.navigate(office.http("/bookings?location=duomo"));
            assertThat(page.locator("#live-bookings")).containsText("IT*EML*EQUICK*1");
            browsing.see("bookings");
            page.navigate(office.http("/locations/duomo/hours"));
            browsing.see("hours");
        }
    }
}
