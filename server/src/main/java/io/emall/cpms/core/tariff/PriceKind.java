package io.emall.cpms.core.tariff;

/** A promotion wins over the base price while it lasts. */
public enum PriceKind {
    BASE,
    PROMOTION
}
