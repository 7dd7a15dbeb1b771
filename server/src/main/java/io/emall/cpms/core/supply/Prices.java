package io.emall.cpms.core.supply;

/**
 * What a DSO says energy costs.
 *
 * @param export what it pays for energy it is given; empty if it does not say
 */
public record Prices(PriceCurve purchase, PriceCurve export) {}
