package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.partner.Party.Reach;
import io.emall.cpms.core.unit.PartyId;
import io.emall.wire.ocpi.v221.CredentialsRole;
import io.emall.wire.ocpi.v221.Role;
import io.emall.wire.ocpi.v230.Credentials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is on a platform, as its credentials say: a hub is named by a role in 2.2.1, by hub_party_id in 2.3.0, where the
 * roles are of those it leads to.
 */
record Roster(List<Party> parties) {

    static Roster of(Credentials credentials, Instant now) {
        List<Party> parties = new ArrayList<>();
        Optional.ofNullable(credentials.hubPartyId())
                .filter(hub -> hub.length() == 5)
                .map(hub -> new PartyId(hub.substring(0, 2), hub.substring(2)))
                .ifPresent(hub -> parties.add(new Party(hub, Party.HUB, false, Reach.CONNECTED, now)));
        boolean names = !parties.isEmpty();
        for (CredentialsRole role : credentials.roles()) {
            if (!(names && role.role() == Role.HUB)) {
                PartyId id = new PartyId(role.countryCode(), role.partyId());
                parties.add(new Party(id, role.role().name(), names, Reach.CONNECTED, now));
            }
        }
        return new Roster(List.copyOf(parties));
    }

    /** The party the connection is known by: the hub, else the first eMSP. */
    Optional<PartyId> first() {
        return parties.stream()
                .filter(party -> party.is(Party.HUB))
                .findFirst()
                .or(() -> parties.stream().filter(party -> party.is(Party.EMSP)).findFirst())
                .map(Party::id);
    }

    /** Those that nobody else may have: its own hub and eMSPs. */
    List<PartyId> own() {
        return parties.stream()
                .filter(party -> !party.throughHub() && (party.is(Party.HUB) || party.is(Party.EMSP)))
                .map(Party::id)
                .toList();
    }
}
