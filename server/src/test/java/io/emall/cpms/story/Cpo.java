package io.emall.cpms.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.emall.cpms.core.account.People;
import io.emall.cpms.portal.Browsing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody of the CPO in a real browser, mostly at the weekly calendar. Screenshots: {@code target/journeys}. */
final class Cpo implements AutoCloseable {

    static final String NAME = "ada";
    static final String PASSWORD = "correct horse battery";
    private static final int PIXELS_PER_HOUR = 40;

    private final Stage stage;
    private final Browsing browsing;
    private final Page page;

    Cpo(Stage stage) {
        this.stage = stage;
        this.browsing = new Browsing(Path.of("target/journeys"), "", 1360, 900, false);
        this.page = browsing.page();
        stage.bean(People.class).addFirst(NAME, PASSWORD);
        browsing.logIn(stage.http("/login"), NAME, PASSWORD);
    }

    Page page() {
        return page;
    }

    void go(String path) {
        page.navigate(stage.http(path));
    }

    void click(String button) {
        browsing.click(button);
    }

    void see(String stop) {
        browsing.see(stop);
    }

    /** On the booking's page. */
    void cancel(String booking, String reason) {
        go("/bookings/" + booking);
        page.locator("#reason").selectOption(reason);
        click("Cancel booking");
        assertThat(page.locator("#live-state")).containsText("Cancelled");
    }

    /** The week of that moment. */
    void openCalendar(Site site, Instant moment) {
        go("/bookings/calendar?location=" + site.location() + "&day=" + day(moment));
    }

    /** What the open calendar shows at that EVSE on that day, such as {@code .booking}. */
    Locator blocks(String evse, Instant day, String look) {
        return lane(evse, day).locator(".block" + look);
    }

    /** Waits until the calendar shows exactly one such thing at that EVSE on that day. */
    void shows(String evse, Instant day, String look) {
        assertThat(blocks(evse, day, look)).hasCount(1);
    }

    void showsNothing(String evse, Instant day) {
        assertThat(blocks(evse, day, "")).hasCount(0);
    }

    /** Waits until the calendar shows a promotion at that EVSE on that day. */
    void showsPromotion(String evse, Instant day) {
        assertThat(lane(evse, day).locator("rect.promoted")).hasCount(1);
    }

    /** Drags over that many hours of the calendar and chooses maintenance. */
    void dragMaintenance(String evse, Instant from, int hours) {
        Locator lane = lane(evse, from);
        int top = from.atZone(StoryClock.ROME).getHour() * PIXELS_PER_HOUR;
        page.locator("[data-calendar]").evaluate("(region, top) => region.scrollTop = top", top - PIXELS_PER_HOUR);
        page.locator("[data-calendar]").evaluate("region => region.scrollIntoView({ behavior: 'instant' })");
        BoundingBox box = lane.boundingBox();
        double x = box.x + box.width - 3;
        page.mouse().move(x, box.y + top + 2);
        page.mouse().down();
        page.mouse().move(x, box.y + top + hours * PIXELS_PER_HOUR - 2, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private Locator lane(String evse, Instant moment) {
        long midnight = day(moment).atStartOfDay(StoryClock.ROME).toInstant().toEpochMilli();
        return page.locator(".cal-day[data-begin='%d'] .lane[data-evse='%s']".formatted(midnight, evse));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(StoryClock.ROME).toLocalDate();
    }

    void assertContent() {
        browsing.assertContent();
    }

    @Override
    public void close() {
        browsing.close();
    }
}
