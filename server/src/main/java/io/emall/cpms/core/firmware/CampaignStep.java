package io.emall.cpms.core.firmware;

import java.time.Instant;

/** What a campaign does next. */
public sealed interface CampaignStep {

    /** Ask so many more stations. */
    record Ask(int most) implements CampaignStep {}

    /** Wait. */
    record Rest() implements CampaignStep {}

    /** Too many failed. */
    record Stop() implements CampaignStep {}

    /** Nobody is left. */
    record Finish() implements CampaignStep {}

    /** Depends on nothing but its arguments. */
    static CampaignStep of(Campaign campaign, Tally tally, Instant now) {
        Pace pace = campaign.pace();
        if (isTooMuch(pace, tally)) {
            return new Stop();
        }
        if (tally.waiting() + tally.busy() == 0) {
            return new Finish();
        }
        Pace.Window window = pace.window();
        boolean open =
                window == null || window.contains(now.atZone(window.zone()).toLocalTime());
        int room = pace.atOnce() - tally.busy();
        return open && room > 0 && tally.waiting() > 0 ? new Ask(room) : new Rest();
    }

    private static boolean isTooMuch(Pace pace, Tally tally) {
        int failed = tally.failedSince();
        return failed > 0
                && (pace.stopAfter() != null && failed >= pace.stopAfter()
                        || pace.stopShare() != null && failed * 100 >= pace.stopShare() * tally.total());
    }
}
