package io.emall.cpms.core.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a long list, and the key after which the next one begins (null at the end). */
public record Page<T>(List<T> items, @Nullable String next) {}
