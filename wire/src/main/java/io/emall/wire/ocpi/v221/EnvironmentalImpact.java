package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;

/**
 * One impact of a kWh (OCPI 2.2.1 mod_locations).
 *
 * @param category open list: NUCLEAR_WASTE, CARBON_DIOXIDE
 * @param amount g per kWh
 */
public record EnvironmentalImpact(String category, BigDecimal amount) {}
