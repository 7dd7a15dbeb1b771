package io.emall.cpms.core.supply;

/** Something is wrong with what a DSO said. */
public record Flaw(Feed.Kind kind, String words) {}
