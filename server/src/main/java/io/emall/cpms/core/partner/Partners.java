package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.util.List;
import java.util.Optional;

/** The eMSPs, their connections and the tokens they present to us (stored as keyed hashes). */
public interface Partners {

    Optional<Partner> find(PartnerId id);

    Optional<Partner> findByParty(String countryCode, String partyId);

    List<Partner> all();

    void save(Partner partner);

    /** Who presents this token (in plain), and whether it is only the invitation (CREDENTIALS_TOKEN_A). */
    Optional<Bearer> findByToken(String token);

    /** Gives the partner a fresh invitation token (A); any other inbound token of it stays as it is. */
    void invite(PartnerId id, String invitationToken);

    Optional<Connection> connection(PartnerId id);

    /** Makes the partner CONNECTED: its connection, and the token (C) it presents from now on; A and the old C die. */
    void connect(Partner partner, Connection connection, String inboundToken);

    /** Ends the exchange: connection and tokens are gone, the partner stays as INVITED. */
    void disconnect(PartnerId id);

    /** A partner recognised by its token. */
    record Bearer(Partner partner, boolean invitation) {}
}
