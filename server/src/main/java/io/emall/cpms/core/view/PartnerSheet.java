package io.emall.cpms.core.view;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partner;
import org.jspecify.annotations.Nullable;

/**
 * An eMSP and how the exchange with it goes.
 *
 * @param connection null until it registered
 */
public record PartnerSheet(Partner partner, @Nullable Connection connection, Outbox.Health health) {}
