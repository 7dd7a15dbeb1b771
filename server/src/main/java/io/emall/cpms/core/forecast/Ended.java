package io.emall.cpms.core.forecast;

/** A session that is over. */
public record Ended(Occasion occasion, double minutes) {}
