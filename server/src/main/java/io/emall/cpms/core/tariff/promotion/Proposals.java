package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.PriceId;
import java.util.List;
import java.util.Optional;

/** Proposed promotions, and what became of them. */
public interface Proposals {

    /** @return false if one that did not lapse covers part of its time already */
    boolean add(Proposal proposal);

    Optional<Proposal> find(PriceId id);

    List<Proposal> open(AreaId area, SpeedClass speed);

    /** Open ones in the order of their time, then the others, the newest decision first. */
    List<Proposal> latest(int limit);

    /** @return false if it is not open */
    boolean decide(PriceId id, Proposal.State state);
}
