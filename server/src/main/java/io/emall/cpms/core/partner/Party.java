package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartyId;
import java.time.Instant;

/**
 * A party on a partner's platform, or behind it if it is a hub (O-23, O-40).
 *
 * @param role in OCPI's words: EMSP, HUB, SCSP …
 * @param throughHub whether it is only reached through this partner, which is a hub
 * @param lastUpdated when its reach became what it is, in the hub's words where it told
 */
public record Party(PartyId id, String role, boolean throughHub, Reach reach, Instant lastUpdated) {

    public static final String EMSP = "EMSP";
    public static final String HUB = "HUB";

    /** Whether requests may be sent to it (mod_hub_client_info §ConnectionStatus). */
    public enum Reach {
        CONNECTED,
        OFFLINE,
        PLANNED,
        SUSPENDED
    }

    public boolean is(String role) {
        return this.role.equals(role);
    }
}
