package io.emall.sim.story;

import java.time.Instant;

/** Something that happened, in words. */
record Step(Instant at, String words) {}
