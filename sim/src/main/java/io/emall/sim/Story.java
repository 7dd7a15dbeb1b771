package io.emall.sim;

import io.emall.sim.demo.DemoSettings;
import io.emall.sim.demo.Diary;
import io.emall.sim.rest.RestClient;
import io.emall.sim.rest.RestRefused;
import io.emall.sim.story.LatestSession;
import java.io.UncheckedIOException;

/** {@code ./cpms session}: the story of the latest complete session. */
public final class Story {
    private Story() {}

    /** Ends with status 1 if there is nothing to tell or nobody to ask. */
    public static void main(String[] args) {
        DemoSettings settings = DemoSettings.of(System.getenv());
        try (RestClient rest = new RestClient(settings.cpms(), settings.user(), settings.password())) {
            LatestSession latest = new LatestSession(rest, new Diary(settings.diary()).read());
            var lines = latest.story();
            lines.forEach(System.out::println);
            if (lines.isEmpty()) {
                System.err.println("No session is complete yet: start ./cpms demo and wait a minute.");
                System.exit(1);
            }
        } catch (RestRefused | UncheckedIOException e) {
            System.err.println("The CPMS at " + settings.cpms() + " did not tell: " + e.getMessage());
            System.exit(1);
        }
    }
}
