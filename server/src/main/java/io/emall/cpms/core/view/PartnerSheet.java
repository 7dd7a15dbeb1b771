package io.emall.cpms.core.view;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.partner.Reconciliation;
import io.emall.cpms.core.partner.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An eMSP and how the exchange with it goes.
 *
 * @param connection null until it registered
 * @param parties who is on its platform, or reached through it
 * @param visibility which locations it may see
 * @param comparison of what it has of us with what we have; null while none is planned
 */
public record PartnerSheet(
        Partner partner,
        @Nullable Connection connection,
        Outbox.Health health,
        List<Party> parties,
        Visibility visibility,
        @Nullable Reconciliation comparison) {}
