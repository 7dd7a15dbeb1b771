package io.emall.sim.dso;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the price source answers.
 *
 * @param unit of the prices
 * @param hours the price of each hour of the day, midnight first
 */
public record DayAhead(LocalDate day, String unit, List<BigDecimal> hours) {}
