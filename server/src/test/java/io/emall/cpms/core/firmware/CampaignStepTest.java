package io.emall.cpms.core.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignStepTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Campaign campaign(
            int atOnce, @Nullable Integer stopAfter, @Nullable Integer stopShare, Pace.@Nullable Window window) {
        Pace pace = new Pace(atOnce, true, window, stopAfter, stopShare);
        return new Campaign(
                new UUID(1, 1), "all", new UUID(1, 2), NOON, "ada", pace, Schedule.NOW, Campaign.State.RUNNING, NOON);
    }

    @ParameterizedTest(name = "{0} waiting, {1} busy, {2} at once: {3}")
    @CsvSource({"10,0,3,3", "10,2,3,1", "10,3,3,0", "0,1,3,0"})
    void asManyAreAskedAsThereIsRoomFor(int waiting, int busy, int atOnce, int asked) {
        CampaignStep step =
                CampaignStep.of(campaign(atOnce, null, null, null), new Tally(waiting, busy, 0, 0, 0, 0), NOON);
        assertThat(step).isEqualTo(asked == 0 ? new CampaignStep.Rest() : new CampaignStep.Ask(asked));
    }

    @Test
    void itEndsWhenNobodyIsLeft() {
        assertThat(CampaignStep.of(campaign(1, null, null, null), new Tally(0, 0, 4, 9, 1, 9), NOON))
                .isEqualTo(new CampaignStep.Finish());
    }

    @ParameterizedTest(name = "{0} of 10 failed, {1} since it was set going; after {2}, at {3} %: stops {4}")
    @CsvSource({"2,2,2,,true", "2,1,2,,false", "1,1,,10,true", "1,1,,11,false", "0,0,1,1,false", "5,5,,,false"})
    void tooManyFailuresStopIt(int failed, int since, Integer after, Integer share, boolean stops) {
        Tally tally = new Tally(10 - failed, 0, 0, failed, 0, since);
        CampaignStep step = CampaignStep.of(campaign(1, after, share, null), tally, NOON);
        assertThat(step instanceof CampaignStep.Stop).isEqualTo(stops);
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({"11:00,13:00,true", "12:00,13:00,true", "11:00,12:00,false", "22:00,06:00,false", "22:00,12:01,true"})
    void outsideItsHoursNobodyIsAsked(LocalTime from, LocalTime until, boolean asks) {
        Pace.Window window = new Pace.Window(from, until, ZoneOffset.UTC);
        CampaignStep step = CampaignStep.of(campaign(1, null, null, window), new Tally(1, 0, 0, 0, 0, 0), NOON);
        assertThat(step instanceof CampaignStep.Ask).isEqualTo(asks);
    }
}
