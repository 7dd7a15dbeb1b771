package io.emall.sim.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reservation as the station holds it. */
public record Reservation(int id, String token, @Nullable String group, Instant expiry) {}
