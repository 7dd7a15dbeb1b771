package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.util.Optional;

/** The newest comparison with each partner, and when the next is due. */
public interface Reconciliations {

    Optional<Reconciliation> last(PartnerId partner);

    void save(PartnerId partner, Reconciliation result);
}
