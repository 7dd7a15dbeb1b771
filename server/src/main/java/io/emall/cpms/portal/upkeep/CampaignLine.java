package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.firmware.Campaign;
import io.emall.cpms.core.firmware.Tally;

/** A campaign with how far it is. */
public record CampaignLine(Campaign campaign, Tally tally) {

    /** The colour of its state. */
    public String look() {
        return switch (campaign.state()) {
            case RUNNING -> "busy";
            case PAUSED -> "held";
            case STOPPED -> "bad";
            case CANCELED -> "none";
            case DONE -> tally.failed() == 0 ? "free" : "out";
        };
    }
}
