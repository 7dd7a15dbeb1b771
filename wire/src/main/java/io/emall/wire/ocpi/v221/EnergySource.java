package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;

/**
 * The share of one source (OCPI 2.2.1 mod_locations).
 *
 * @param percentage 0 to 100
 */
public record EnergySource(EnergySourceCategory source, BigDecimal percentage) {}
