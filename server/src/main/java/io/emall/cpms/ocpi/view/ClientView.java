package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.unit.PartyId;
import io.emall.wire.ocpi.v221.ClientInfo;
import io.emall.wire.ocpi.v221.ConnectionStatus;
import io.emall.wire.ocpi.v221.Role;

/** Parties behind a hub between OCPI's words and ours (mod_hub_client_info); the same in all versions. */
public final class ClientView {

    private ClientView() {}

    public static Party from(ClientInfo info) {
        return new Party(
                new PartyId(info.countryCode(), info.partyId()),
                info.role().name(),
                true,
                Party.Reach.valueOf(info.status().name()),
                info.lastUpdated());
    }

    public static ClientInfo of(Party party) {
        return new ClientInfo(
                party.id().partyId(),
                party.id().countryCode(),
                Role.valueOf(party.role()),
                ConnectionStatus.valueOf(party.reach().name()),
                party.lastUpdated());
    }
}
