package io.emall.cpms.core.energy;

import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.unit.Watts;

/** What a plan gives one EVSE now. */
public record Share(Tap tap, Watts target) {}
