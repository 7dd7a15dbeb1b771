package io.emall.cpms.core.device;

import java.time.Instant;
import java.util.List;

/**
 * A part of a station's report on what it holds. Parts may come in any order, twice, late, or unasked.
 *
 * @param number from 0
 * @param last whether no part has a higher number
 */
public record ReportPart(
        int requestId, int number, boolean last, Instant generatedAt, List<DeviceVariable> variables) {}
