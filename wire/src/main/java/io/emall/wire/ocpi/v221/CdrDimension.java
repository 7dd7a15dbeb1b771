package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;

/**
 * An amount of one kind within a period (OCPI 2.2.1 mod_cdrs).
 *
 * @param volume kWh, A, W, kW, h or per cent, as its type says
 */
public record CdrDimension(CdrDimensionType type, BigDecimal volume) {}
