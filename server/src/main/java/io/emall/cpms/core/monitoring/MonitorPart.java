package io.emall.cpms.core.monitoring;

import java.util.List;

/**
 * A part of a station's report on its monitors. Parts may come in any order, twice, late, or unasked.
 *
 * @param number from 0
 * @param last whether no part has a higher number
 */
public record MonitorPart(int requestId, int number, boolean last, List<VariableMonitor> monitors) {}
