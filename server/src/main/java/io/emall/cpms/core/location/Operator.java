package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.VatRate;
import java.time.ZoneId;
import java.util.Currency;

/** The charge-point operator: an OCPI party with one currency. */
public record Operator(OperatorId id, String name, Currency currency, ZoneId zone, VatRate vat) {}
