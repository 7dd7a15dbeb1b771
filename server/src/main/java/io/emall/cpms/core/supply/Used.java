package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;

/** What a location drew from a DSO in a quarter-hour. */
public record Used(DsoId dso, WattHours energy) {}
