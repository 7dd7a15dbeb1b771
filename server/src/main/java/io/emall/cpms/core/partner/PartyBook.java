package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import java.util.List;
import java.util.Optional;

/** The parties of each partner's platform. */
public interface PartyBook {

    /** In the order of their ids. */
    List<Party> of(PartnerId partner);

    /** Whose own party it is; parties that are only reached through a hub do not count. */
    Optional<PartnerId> owner(PartyId party);

    /** What its credentials say now; parties a hub told of one by one stay. */
    void register(PartnerId partner, List<Party> parties);

    /** One party changed. */
    void save(PartnerId partner, Party party);
}
