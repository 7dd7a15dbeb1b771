package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.OperatorId;
import java.util.Optional;

/** The operators of this installation; one in most. */
public interface Operators {

    /** The one that new things belong to. */
    Operator home();

    Optional<Operator> find(OperatorId id);

    /** Creates it, and its price area {@code default}, or changes name, currency, zone and tax. */
    void save(Operator operator);
}
