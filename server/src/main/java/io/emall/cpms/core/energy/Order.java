package io.emall.cpms.core.energy;

import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;

/**
 * What a station is to be told of one EVSE.
 *
 * @param until when the limit ends by itself
 */
public record Order(Tap tap, Watts limit, Instant until) {}
